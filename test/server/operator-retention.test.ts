import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newRequest } from '../../src/server/rights/form.js'
import { keepDaily } from '../../src/server/rights/retention/daily.js'
import { createLease, LEASE_MS } from '../../src/server/rights/retention/lease.js'
import { createRetention } from '../../src/server/rights/retention/retention.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { retentionSuite } from '../suites/retention.js'
import { NOON, openOperatorForTest } from './open-operator.js'
import { openOffice } from './person.js'

retentionSuite('sqlite', async () => undefined)

const SITE = 'open-campus'

/** Rights over 250 receipts that are too old, on a file. */
async function oldReceipts() {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-retention-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { deps } = await openOperatorForTest({ data: join(folder, 'test.db') })
  const receipts = Array.from({ length: 250 }, (_, i) => receiptWith({ id: receiptId(i + 1), notice: null }))
  await deps.store.keep(receipts.map((receipt, i) => ({ receipt, receivedAt: i })))
  const open = (lease = createLease(deps.database, () => NOON)) =>
    createRetention({ rights: deps.rights, warner: null, isDaily: false, onError: () => undefined, lease })
  const kept = async () => (await deps.store.newest({ site: SITE }, 1000)).receipts.length
  return { deps, open, kept }
}

describe('runs of several processes', () => {
  test('are made one at a time', async () => {
    const { open, kept } = await oldReceipts()

    const [first, second] = await Promise.all([open().run(SITE, 'system'), open().run(SITE, 'system')])

    expect([first?.receipts, second]).toEqual([250, null])
    expect(await kept()).toBe(0)
  })

  test('wait for one that was killed until its time is over, then do what it left', async () => {
    const { deps, open, kept } = await oldReceipts()
    const lease = createLease(deps.database, () => NOON)
    let slices = 0
    // As a process that dies after two slices: it neither goes on nor gives its lease back.
    const dying = { ...lease, keep: async () => ++slices < 2, release: async () => undefined }

    await expect(open(dying).run(SITE, 'system')).rejects.toThrow('taken this run over')
    const left = await kept()
    const tooEarly = await open().run(SITE, 'system')
    const after = await open(createLease(deps.database, () => NOON + LEASE_MS + 1)).run(SITE, 'system')

    expect(left).toBe(50)
    expect(tooEarly).toBeNull()
    expect(after?.receipts).toBe(50)
    expect(await deps.logStore.erasures(SITE)).toHaveLength(250)
  })

  test('end after a slice when their server stops, and are made again the same day', async () => {
    const { deps, open, kept } = await oldReceipts()
    const retention = open()
    const run = retention.run(SITE, 'system')
    const stopped = retention.stop()

    await expect(run).rejects.toThrow()
    await stopped
    expect(await kept()).toBeGreaterThan(0)

    const daily = keepDaily({ retention: open(), sites: [SITE], now: deps.now, onError: () => undefined })
    await daily.look()
    await daily.stop()

    expect(await kept()).toBe(0)
  })
})

test('a run is made once a day, whoever looks how often', async () => {
  const { deps, open } = await oldReceipts()
  let now = NOON
  const retention = open()
  const daily = () => keepDaily({ retention, sites: [SITE], now: () => now, onError: () => undefined })
  const [one, other] = [daily(), daily()]
  const runs = async () => (await retention.runs.newest(SITE)).length

  await one.look()
  await one.look()
  await other.look()
  const today = await runs()
  now += 86_400_000
  await other.look()

  expect(today).toBe(1)
  // The run itself is noted by the server's clock, which has stood still: only that another was made counts here.
  expect(await runs()).toBe(2)
  expect(deps.now()).toBe(NOON)
  await Promise.all([one.stop(), other.stop()])
})

test('a request goes with all that stands beside it', async () => {
  const { deps, open } = await oldReceipts()
  const { requests, database } = deps.rights
  const whom = { subject: null, receipt: receiptId(1), proof: 'receipt' } as const
  const begun = { site: SITE, kind: 'access', state: 'verified', words: '', enteredBy: '' } as const
  const request = newRequest({ ...begun, ...whom, receivedAt: 0 })
  const act = { operator: 'dpo@example.org', action: 'request.extended' }
  const beside = () => {
    const { sql, rows } = database
    return Promise.all([
      rows(sql.selectFrom('request_extensions').selectAll()),
      rows(sql.selectFrom('request_notes').selectAll()),
    ])
  }
  await requests.add(request, 'visitor')
  await requests.change({ seen: request, to: { extension: { at: 1, reason: 'Many.' } }, act, note: 'Called.' })
  await requests.change({ seen: { ...request, version: 2 }, to: { state: 'answered', closedAt: 2 }, act })

  expect((await beside()).map(({ length }) => length)).toEqual([1, 1])
  await open().run(SITE, 'system')

  expect(await requests.find(SITE, request.id)).toBeNull()
  expect(await beside()).toEqual([[], []])
})

describe('a legal hold', () => {
  test.each([
    [{ reason: 'Claim' }, 'Name a person or a day'],
    [{ subject: 'ana@example.org', reason: 'Claim' }, 'This is not a hash'],
    [{ from: '2026-02-30', reason: 'Claim' }, 'is not a day'],
    [{ from: '2026-11-21', to: '2026-11-20', reason: 'Claim' }, 'is before the first'],
    [{ from: '2026-11-21' }, 'A hold needs a reason.'],
  ])('as %j is refused, with all that was typed', async (typed, why) => {
    const office = await openOffice()

    const answer = await office.operate('/retention/holds?site=open-campus', typed)

    expect(answer.status).toBe(422)
    expect(answer.text).toContain(why)
    for (const value of Object.values(typed)) expect(answer.text).toContain(`value="${value}"`)
    expect(answer.text).toContain('Nothing is on hold.')
  })

  test('of another site cannot be lifted', async () => {
    const office = await openOffice()
    await office.operate('/retention/holds?site=open-campus', { from: '2026-11-21', reason: 'Claim' })
    const page = (await office.operate('/retention?site=open-campus')).text
    const [, id] = /holds\/([0-9a-f-]{36})\/lift/.exec(page) ?? []

    const foreign = await office.operate(`/retention/holds/${id}/lift?site=library`, {})

    expect(id).toBeDefined()
    expect(foreign.status).toBe(404)
    expect((await office.operate('/retention?site=open-campus')).text).toContain('Claim')
  })
})
