import { ContractError } from '../../contract/errors.js'
import { isObject, type JsonObject } from '../../contract/json-object.js'
import { proveReceipt } from '../../contract/log/check.js'
import type { LogKey } from '../../contract/log/key.js'
import { parseReceipt } from '../../contract/receipt.js'
import { isFinding, no, orFinding, type Verdict } from '../../server/log/verify/finding.js'
import { keyFindings, keysToTry } from '../../server/log/verify/keys.js'
import { noticeFindings } from './notices.js'

/** A receipt with its proof, as the server gives it. */
export async function verifyReceipt(given: JsonObject, trusted: readonly LogKey[]): Promise<Verdict> {
  const own = textsIn(given['logKeys'])
  const verdict = await proved(given, keysToTry(trusted, own), 'the receipt')
  const notices = given['notice'] === null ? [] : await noticeFindings([given], { [noticeOf(given)]: given['notice'] })
  return { ...verdict, findings: [...keyFindings(trusted, own), ...verdict.findings, ...notices] }
}

/** An evidence bundle: each of its receipts, and each notice that they name. */
export async function verifyEvidence(given: JsonObject, trusted: readonly LogKey[]): Promise<Verdict> {
  const own = textsIn(given['keys'])
  const receipts = listIn(given['receipts'])
  const notices = isObject(given['notices']) ? given['notices'] : {}
  const keys = keysToTry(trusted, own)
  const verdicts = await Promise.all(receipts.map((each, i) => proved(each, keys, `receipts[${i}]`)))
  const findings = [
    ...keyFindings(trusted, own),
    ...verdicts.flatMap(verdict => verdict.findings),
    ...(await noticeFindings(receipts, notices)),
  ]
  if (receipts.length === 0) findings.push({ code: 'MALFORMED', about: 'receipts', message: 'there is none' })
  const subject = `the evidence of ${receipts.length} receipts of ${String(given['log'])}`
  return { subject, findings, facts: verdicts.flatMap(({ facts }) => facts) }
}

async function proved(given: JsonObject, keys: readonly LogKey[], where: string): Promise<Verdict> {
  try {
    const receipt = parseReceipt(given['receipt'], where)
    const { proof, receivedAt } = given
    if (typeof proof !== 'string') {
      return no(receipt.id, { code: 'UNPROVED', about: receipt.id, message: 'it has no proof' })
    }
    if (typeof receivedAt !== 'string') {
      return no(receipt.id, { code: 'MALFORMED', about: receipt.id, message: 'it does not say when it was received' })
    }
    const found = await orFinding(receipt.id, () => proveReceipt({ receipt, receivedAt }, proof, keys))
    if (isFinding(found)) return no(receipt.id, found)
    const { index, checkpoint } = found
    const fact = `receipt ${receipt.id} is entry ${index + 1} of ${checkpoint.size} in ${checkpoint.origin}, received ${receivedAt}`
    return { subject: receipt.id, findings: [], facts: [fact] }
  } catch (error) {
    if (!(error instanceof ContractError)) throw error
    return no(where, { code: 'MALFORMED', about: where, message: error.message })
  }
}

const noticeOf = (given: JsonObject): string => (isObject(given['receipt']) ? String(given['receipt']['notice']) : '')

const listIn = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
