import { describe, expect, test } from 'vitest'
import type { Receipt } from '../../src/contract/receipt.js'
import { DAY_MS } from '../../src/server/day.js'
import type { NoticeRate } from '../../src/server/stores/notice-rates.js'
import { type RateBy, type RateFilter } from '../../src/server/stores/rates.js'
import type { KeptReceipt, ReceiptStore } from '../../src/server/stores/store.js'
import { receiptId, receiptWith } from './receipts.js'

const MIDNIGHT = Date.UTC(2026, 8, 1)
const DAYS = 90

/** What a receipt store's daily counts hold to. */
export function rateSuite(open: () => ReceiptStore): void {
  describe('the daily counts', () => {
    test('are none of an empty store', async () => {
      expect(await open().rates({}, [])).toEqual([{ decisions: 0, granted: 0 }])
      expect(await open().rates({}, ['day', 'category'])).toEqual([])
    })

    test('of ninety days are the opt-in rates by day and category', async () => {
      await open().keep(quarter())

      const rates = await open().rates({ site: 'open-campus', from: MIDNIGHT, before: MIDNIGHT + DAYS * DAY_MS }, [
        'day',
        'category',
      ])

      expect(rates).toHaveLength(DAYS * 2)
      expect(rates.slice(0, 3)).toEqual([
        { day: MIDNIGHT, category: 'analytics', decisions: 4, granted: 2 },
        { day: MIDNIGHT, category: 'functional', decisions: 4, granted: 4 },
        { day: MIDNIGHT + DAY_MS, category: 'analytics', decisions: 4, granted: 2 },
      ])
    })

    test('whatever is asked and however it is counted, are what counting the receipts gives', async () => {
      const batch = quarter()
      await open().keep(batch.slice(0, 100))
      await open().keep(batch.slice(50))

      for (const filter of FILTERS) {
        for (const by of WAYS) {
          const asked = `${JSON.stringify(filter)} by ${by.join()}`
          expect(await open().rates(filter, by), asked).toEqual(counted(batch, filter, by))
        }
      }
    })

    test('count a day as the one it is in UTC, to the millisecond', async () => {
      const times = [MIDNIGHT - 1, MIDNIGHT, MIDNIGHT + DAY_MS - 1, MIDNIGHT + DAY_MS]
      await open().keep(times.map((receivedAt, i) => ({ receipt: receiptWith({ id: receiptId(i) }), receivedAt })))

      expect((await open().rates({}, ['day'])).map(({ day, decisions }) => [day, decisions])).toEqual([
        [MIDNIGHT - DAY_MS, 1],
        [MIDNIGHT, 2],
        [MIDNIGHT + DAY_MS, 1],
      ])
    })

    test('by notice count its categories, and of its services what is answered otherwise', async () => {
      const hash = `sha256-${'B'.repeat(43)}`
      const answers: Partial<Receipt>[] = [
        { notice: hash, choice: { analytics: true, 'analytics/hotjar': false } },
        { notice: hash, choice: { analytics: true, 'analytics/hotjar': true } },
        { notice: hash, choice: { analytics: false, 'analytics/hotjar': true } },
        { notice: null, choice: { functional: true, 'other/alone': false } },
        { notice: hash, site: 'other', choice: { analytics: true } },
      ]
      const batch = answers.map((answer, i) => ({
        receipt: receiptWith({ id: receiptId(i), ...answer }),
        receivedAt: MIDNIGHT + 5,
      }))
      await open().keep(batch)
      await open().keep(batch)

      const day = MIDNIGHT
      const nameOf = ({ notice, name }: NoticeRate): string => `${notice} ${name}`
      const rates = [...(await open().noticeRates({ site: 'open-campus' }))]
      expect(rates.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))).toEqual([
        { day, notice: '', name: '', decisions: 1, granted: 1 },
        { day, notice: '', name: 'functional', decisions: 1, granted: 1 },
        { day, notice: hash, name: '', decisions: 3, granted: 2 },
        { day, notice: hash, name: 'analytics', decisions: 3, granted: 2 },
        { day, notice: hash, name: 'analytics/hotjar', decisions: 2, granted: 1 },
      ])
      expect(await open().noticeRates({ site: 'open-campus', name: 'functional' })).toHaveLength(1)
      expect(await open().noticeRates({ site: 'open-campus', from: MIDNIGHT + DAY_MS })).toEqual([])
      expect(await open().noticeRates({ site: 'open-campus', before: MIDNIGHT })).toEqual([])
    })

    test('leave out services, and a category that was not asked about', async () => {
      const choices: Receipt['choice'][] = [{ analytics: false, 'analytics/hotjar': true }, { functional: true }]
      await open().keep(
        choices.map((choice, i) => ({ receipt: receiptWith({ id: receiptId(i), choice }), receivedAt: MIDNIGHT })),
      )

      expect(await open().rates({}, ['category'])).toEqual([
        { category: 'analytics', decisions: 1, granted: 0 },
        { category: 'functional', decisions: 1, granted: 1 },
      ])
      expect(await open().rates({}, [])).toEqual([{ decisions: 2, granted: 1 }])
    })
  })
}

/** Four receipts a day, of two sites on even days. */
function quarter(): KeptReceipt[] {
  return Array.from({ length: DAYS * 4 + DAYS / 2 }, (_, i) => {
    const isOther = i >= DAYS * 4
    const day = isOther ? (i - DAYS * 4) * 2 : Math.floor(i / 4)
    const receipt = receiptWith({
      id: receiptId(i + 1),
      site: isOther ? 'other' : 'open-campus',
      decision: i % 2 === 0 ? 'given' : 'changed',
      method: i % 3 === 0 ? 'accept-all' : 'save',
      choice: { functional: true, analytics: i % 2 === 0, 'analytics/hotjar': true },
      policy: day < 45 ? '2026-09-01' : '2026-10-15',
      locale: i % 5 === 0 ? 'pt-BR' : 'ro',
    })
    return { receipt, receivedAt: MIDNIGHT + day * DAY_MS + (i % 4) * 3_600_000 }
  })
}

const WAYS: RateBy[][] = [
  [],
  ['day'],
  ['category'],
  ['locale', 'site'],
  ['method', 'policy'],
  ['decision', 'category', 'day'],
]

const FILTERS: RateFilter[] = [
  {},
  { site: 'other' },
  { from: MIDNIGHT + DAY_MS, before: MIDNIGHT + 3 * DAY_MS },
  { from: MIDNIGHT + 1, before: MIDNIGHT + DAY_MS + 1 },
  { decision: 'changed', method: 'save' },
  { category: 'analytics' },
  { category: 'none' },
  { policy: '2026-10-15', locale: 'pt-BR', category: 'functional' },
]

/** The same by going through all of them. */
function counted(batch: readonly KeptReceipt[], filter: RateFilter, by: readonly RateBy[]) {
  const groups = new Map<string, { decisions: number; granted: number }>()
  if (by.length === 0) groups.set('{}', { decisions: 0, granted: 0 })
  for (const { receipt, receivedAt } of batch) {
    const day = Math.floor(receivedAt / DAY_MS) * DAY_MS
    const categories = Object.keys(receipt.choice).filter(name => !name.includes('/'))
    const isByCategory = by.includes('category') || filter.category !== undefined
    for (const category of isByCategory ? categories : ['']) {
      const { site, decision, method, policy, locale } = receipt
      const facts = { site, day, decision, method, category, policy, locale }
      const { from = 0, before = Number.POSITIVE_INFINITY, ...equal } = filter
      const isMeant =
        day >= from &&
        day < before &&
        Object.entries(equal).every(([name, value]) =>
          Object.entries(facts).some(([key, fact]) => key === name && fact === value),
        )
      if (!isMeant) continue
      const key = JSON.stringify(
        Object.fromEntries(Object.entries(facts).filter(([name]) => by.some(one => one === name))),
      )
      const group = groups.get(key) ?? { decisions: 0, granted: 0 }
      group.decisions += 1
      group.granted += Number(
        category === '' ? categories.some(name => receipt.choice[name]) : receipt.choice[category],
      )
      groups.set(key, group)
    }
  }
  // Times all have the same number of digits.
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, counts]) => Object.assign(JSON.parse(key), counts))
}
