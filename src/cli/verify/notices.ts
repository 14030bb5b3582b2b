import { ContractError } from '../../contract/errors.js'
import type { JsonObject } from '../../contract/json-object.js'
import { noticeHashOf, parseNotice } from '../../contract/notice.js'
import type { Finding } from '../../server/log/verify/finding.js'

/** Whether each notice that the receipts name is there, and is what its name says. */
export async function noticeFindings(receipts: readonly JsonObject[], notices: JsonObject): Promise<Finding[]> {
  const named = new Set(receipts.map(({ receipt }) => (receipt as JsonObject | undefined)?.['notice']))
  const findings: Finding[] = []
  for (const hash of named) {
    if (typeof hash !== 'string') continue
    const message = await faultOf(hash, notices[hash])
    if (message !== null) findings.push({ code: 'NOTICE', about: hash, message })
  }
  return findings
}

async function faultOf(hash: string, notice: unknown): Promise<string | null> {
  if (notice === undefined) return 'a receipt names this notice, and it is not here'
  try {
    return (await noticeHashOf(parseNotice(notice))) === hash ? null : 'this is not the text that the receipt names'
  } catch (error) {
    if (error instanceof ContractError) return error.message
    throw error
  }
}
