import { describe, expect, test } from 'vitest'
import type { Receipt } from '../../src/contract/receipt.js'
import { FORMATS } from '../../src/server/operator/export/formats.js'
import type { KeptReceipt } from '../../src/server/stores/store.js'
import { NOON, openOperatorForTest } from '../server/open-operator.js'
import { receiptId, receiptWith } from './receipts.js'

const KEPT = 250
const ANA = 'hash-of-ana-at-campus'
const DAN = 'hash-of-dan-at-campus'

const keptOf = (n: number, changes: Partial<Receipt> = {}): KeptReceipt => ({
  receipt: receiptWith({ id: receiptId(n), ...changes }),
  receivedAt: NOON + n,
})

/**
 * What files of receipts hold to, whatever the store.
 *
 * @param newPlace - what a config would say as `data`.
 */
export function exportSuite(name: string, newPlace: () => Promise<string>): void {
  async function open() {
    const { app, deps, signedIn } = await openOperatorForTest({ data: await newPlace() })
    const headers = { cookie: await signedIn() }
    await deps.store.keep([
      ...Array.from({ length: KEPT }, (_, i) => keptOf(i + 1)),
      keptOf(900, { subject: ANA, decision: 'changed', locale: 'lv' }),
      keptOf(901, { subject: ANA }),
      keptOf(902, { subject: DAN }),
      keptOf(903, { subject: DAN, choice: { analytics: false }, decision: 'refused' }),
    ])
    return { deps, get: async (query: string) => app.request(`/export/file?${query}`, { headers }) }
  }

  /** Four are erased, and three are of people who are left alone; one is both. */
  async function openLess() {
    const { deps, get } = await open()
    const { sql, write } = deps.database
    const about = { at: NOON, by: 'officer@example.org', why: 'asked' }
    const gone = [1, 2, 30, 901].map(n => Object.assign({ id: receiptId(n) }, about))
    await deps.logStore.eraseAll('open-campus', gone)
    const left = [`receipt:${receiptId(3)}`, `receipt:${receiptId(1)}`, `subject:${DAN}`]
    await write(
      left.map(who => sql.insertInto('left_alone').values({ site: 'open-campus', who, since: NOON, request: 'r' })),
    )
    return get
  }

  describe(name, () => {
    test.each([
      '',
      'decision=given',
      'decision=refused',
      'category=analytics&locale=ro',
      'locale=lv',
      'policy=none',
      'from=2026-11-21&to=2026-11-21&method=accept-all',
      'from=2026-11-22',
      `subject=${ANA}`,
      `subject=${DAN}`,
      `id=${receiptId(7)}`,
      `id=${receiptId(2)}`,
      `id=${receiptId(3)}`,
    ])('a file of %j has as many receipts as are told beforehand', async query => {
      const get = await openLess()

      const file = await get(`format=ndjson&${query}`)

      const lines = (await file.text()).split('\n').length - 1
      if (query === '') expect(lines).toBe(KEPT + 4 - 4 - 3)
      expect(file.headers.get('askfirst-total')).toBe(String(lines))
    })

    test('a file as CSV has a line for each receipt, newest first', async () => {
      const { get } = await open()

      const [header, ...lines] = (await (await get('format=csv')).text()).split('\r\n')

      expect(header).toMatch(/^received_at,at,site,id,previous,decision,/)
      expect(lines).toHaveLength(KEPT + 4 + 1)
      expect(lines[0]).toContain(`,open-campus,${receiptId(903)},,refused,accept-all,yes,,analytics,2026-11-01,`)
      expect(lines[0]).toMatch(new RegExp(`,ro,no,1.0.0,${DAN}$`))
      expect(lines.at(-2)).toContain(receiptId(1))
    })

    test.each([...FORMATS.keys()])('a file as %s goes on behind a receipt to the very same', async format => {
      const { get } = await open()
      const whole = await (await get(`format=${format}`)).text()

      const rest = await (await get(`format=${format}&after=${receiptId(100)}&rest=yes`)).text()

      expect(whole.endsWith(rest)).toBe(true)
      expect(rest).toContain(receiptId(99))
      expect(rest.split('\n').filter(line => line.includes('open-campus'))).toHaveLength(99)
    })
  })
}
