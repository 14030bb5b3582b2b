import { expect, test } from 'vitest'
import { csvLinesOf } from '../../src/server/formats/csv.js'
import { auditCsv } from '../../src/server/operator/audit/csv.js'
import { csv } from '../../src/server/operator/export/csv.js'
import { mailCsv } from '../../src/server/operator/mail/csv.js'
import { receiptWith } from '../suites/receipts.js'

test.each(['=', '+', '-', '@', '\t', '\r'])('a cell that begins with %j is no formula', sign => {
  const line = csvLinesOf(['site', 'policy'], [{ policy: `${sign}1+1|cmd`, site: 'open-campus' }])

  expect(line).toContain(`'${sign}1+1|cmd`)
  expect(line).toMatch(/^open-campus,/)
})

test.each(['one\ntwo', 'one\rtwo', 'one\r\ntwo', 'one "two", three'])(
  '%j is one cell of every file that is made as CSV',
  async words => {
    const cell = `"${words.replaceAll('"', '""')}"`
    const kept = { receipt: receiptWith({ policy: words }), receivedAt: 0 }
    const act = { site: 'open-campus', at: 0, id: '1', operator: words, action: 'receipts.exported', about: '{}' }
    const acts = { newest: async () => ({ acts: [act], next: null }) }
    let audited = ''
    for await (const text of auditCsv(acts, ['open-campus'], {})) audited += text
    const counts = { open: 0, click: 0, 'machine-open': 0, 'machine-click': 0, stop: 0, allow: 0, unsubscribe: 0 }
    const people = { sent: 1, measured: 1, opens: 1, openedBy: 1, clicks: 1, clickedBy: 1 }
    const mailing = { message: words, ...people, counts: { ...counts, subscribe: 0 }, lastAt: 0, targets: [] }

    expect(await csv.linesOf([kept], true, fail)).toContain(`,${cell},sha256-`)
    expect(audited).toContain(`open-campus,${cell},receipts.exported`)
    expect(mailCsv([mailing])).toContain(`\r\n${cell},1,1,`)
  },
)

/** A line of CSV tells nothing of what stands around a receipt. */
async function fail(): Promise<never> {
  throw new Error('asked')
}
