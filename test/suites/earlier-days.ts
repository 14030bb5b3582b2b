import { CompiledQuery } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Receipt } from '../../src/contract/receipt.js'
import { openStatements } from '../../src/server/database/open.js'
import { DAY_MS } from '../../src/server/day.js'
import { alikeOf } from '../../src/server/stores/alike.js'
import type { NoticeRate } from '../../src/server/stores/notice-rates.js'
import { noticeRatesOf } from '../../src/server/stores/notice-rates.js'
import { noticeRollupOf } from '../../src/server/stores/notice-rollup.js'
import { openStores } from '../../src/server/stores/open.js'
import type { RateFilter } from '../../src/server/stores/rates.js'
import type { KeptReceipt, ReceiptStore } from '../../src/server/stores/store.js'
import { HASH, receiptId, receiptWith } from './receipts.js'

const MIDNIGHT = Date.UTC(2026, 8, 1)
const SITE = 'open-campus'
/** Enough of one day for several steps, and of one choice for a kind. */
const A_DAY = 700
const DAYS = 3

export interface EarlierPlace {
  readonly place: string
  readonly store: ReceiptStore
  /** One more store in the same place, as another process has it. */
  openAnother(): Promise<ReceiptStore>
}

/** What a receipt store holds to about receipts that have gone, and about those of before. */
export function earlierDaySuite(open: () => EarlierPlace): void {
  describe('how many receipts are kept', () => {
    test('is told for every filter that the days know, erased ones left out', async () => {
      const { store, place } = open()
      const batch = receipts()
      await store.keep(batch)
      expect(await store.count({ site: SITE })).toBe(DAYS * A_DAY - DAYS * 100)

      // Some of a kind, some rare, of each day and site; one of them twice.
      await erase(place, SITE, [1, 2, 2, 3, 7, 90, 91, 701, 1402])
      await erase(place, 'library', [600, 601])

      const counts = await Promise.all(FILTERS.map(filter => store.count(filter)))
      expect(counts).toEqual(await Promise.all(FILTERS.map(filter => foundBy(store, filter))))
      expect(counts[0]).toBe(DAYS * A_DAY - 10)
      expect(await store.rates({}, [])).toMatchObject([{ decisions: DAYS * A_DAY }])
    })

    test('is not changed by an erasure of what is not there', async () => {
      const { store, place } = open()
      await store.keep(receipts().slice(0, 5))
      await erase(place, SITE, [4])
      await erase(place, SITE, [4, 4000])

      expect(await store.count({ site: SITE })).toBe(4)
    })
  })

  describe('days from before', () => {
    test('of which there are none in a new place are none', async () => {
      const { store } = open()
      await store.keep(receipts())

      expect(await store.earlierDays()).toEqual([])
    })

    test('broken off half-way and gone on with by another process, are counted as the others are', async () => {
      const { store, place, openAnother } = open()
      await store.keep(receipts())
      await erase(place, SITE, [1, 2, 3, 701])
      await makeEarlier(place)
      expect(await store.noticeRates({ site: SITE })).toEqual([])
      expect(await store.count({ site: SITE })).toBeNull()
      const [first, second, ...others] = await store.earlierDays()
      if (!first || !second) throw new Error('there are days')
      expect([first, second, ...others]).toHaveLength(2 * DAYS)

      expect(await store.countDay(first)).toBe(true)
      const killed = await openAnother()
      const broken = killed.countDay(second)
      await killed.close()
      await expect(broken).rejects.toMatchObject({ name: 'StoreError' })
      expect(await store.earlierDays()).toEqual([second, ...others])
      const next = await openAnother()
      expect(await next.countDay(second, AbortSignal.abort())).toBe(false)
      for (const day of await next.earlierDays()) expect(await next.countDay(day)).toBe(true)

      expect(await store.earlierDays()).toEqual([])
      expect(await store.count({ site: SITE })).toBe(await foundBy(store, { site: SITE }))
      for (const filter of FILTERS) expect(await store.count(filter)).toBe(await foundBy(store, filter))
      for (const site of [SITE, 'library']) {
        const plain = noticeRatesOf(noticeRollupOf(alikeOf(await all(store, { site }))))
        expect(plain.length).toBeGreaterThan(5)
        expect(sorted(await store.noticeRates({ site }))).toEqual(sorted(plain))
      }
    })

    test.each(['come', 'go'])('of which receipts %s meanwhile are counted once', async way => {
      const { store, place, openAnother } = open()
      const [before, after] = [receipts().slice(0, A_DAY), receipts().slice(A_DAY)]
      await store.keep(before)
      await makeEarlier(place)
      const another = await openAnother()

      for (let i = 0; ; i += 10) {
        const [day] = await store.earlierDays(SITE)
        if (!day) break
        const counting = store.countDay(day)
        if (way === 'come')
          await another.keep(
            after.slice(i, i + 10).map(({ receipt }) => ({ receipt, receivedAt: MIDNIGHT + DAY_MS - 1 - i })),
          )
        else await erase(place, SITE, [A_DAY - 101 - i])
        if (await counting) continue
        expect(await store.countDay(day)).toBe(true)
      }

      expect(await store.count({ site: SITE })).toBe(await foundBy(store, { site: SITE }))
      const plain = noticeRatesOf(noticeRollupOf(alikeOf(await all(store, { site: SITE }))))
      const counted = await store.noticeRates({ site: SITE })
      // What is erased once it has been counted by its notice stays so.
      if (way === 'come') expect(sorted(counted)).toEqual(sorted(plain))
      else expect(allOf(counted) - allOf(plain)).toBeLessThanOrEqual(1)
    })

    test('that two processes go through at once are counted once', async () => {
      const { store, place, openAnother } = open()
      await store.keep(receipts())
      await erase(place, SITE, [1])
      const rates = sorted(await store.noticeRates({ site: 'library' }))
      await makeEarlier(place)
      const another = await openAnother()
      const days = await store.earlierDays()

      const done = await Promise.all([store, another].flatMap(each => days.map(day => each.countDay(day))))

      expect(new Set(done)).toEqual(new Set([true]))
      expect(sorted(await store.noticeRates({ site: 'library' }))).toEqual(rates)
      expect(await store.count({ site: SITE })).toBe(await foundBy(store, { site: SITE }))
    })
  })
}

/** Makes a place what an earlier release has left behind: nothing is counted by notice, nor what has been erased. */
export async function makeEarlier(place: string): Promise<void> {
  const rooms = await openStatements(place)
  const statements = [
    'DELETE FROM notice_days',
    'DELETE FROM erased_days',
    "INSERT INTO earlier_days SELECT DISTINCT site, day FROM receipt_days WHERE category = ''",
  ]
  await rooms.database.write(statements.map(sql => ({ compile: () => CompiledQuery.raw(sql) })))
  await rooms.close()
}

async function erase(place: string, site: string, numbers: readonly number[]): Promise<void> {
  const { store, logStore } = await openStores(place)
  await logStore.eraseAll(
    site,
    numbers.map(n => ({ id: receiptId(n), at: MIDNIGHT, by: 'x', why: 'asked' })),
  )
  await store.close()
}

const CHOICES: Partial<Receipt>[] = [
  { choice: { functional: true, analytics: true } },
  { choice: { functional: true, analytics: true, 'analytics/hotjar': false }, notice: HASH, method: 'save' },
  { choice: { functional: false, analytics: false }, decision: 'refused', method: 'reject-all', notice: null },
]

/** So many a day, the last hundred of each day at another site; every 89th of a choice that nobody else makes. */
function receipts(): KeptReceipt[] {
  return Array.from({ length: DAYS * A_DAY }, (_, i) => {
    const rare = i % 89 === 2 ? { choice: { [`only-${i}`]: true, analytics: i % 2 === 0 } } : {}
    const receipt = receiptWith({
      id: receiptId(i),
      site: i % A_DAY >= A_DAY - 100 ? 'library' : SITE,
      locale: i % 5 === 0 ? 'en' : 'ro',
      policy: i < A_DAY ? '2026-09-01' : '2026-09-02',
      ...CHOICES[i % CHOICES.length],
      ...rare,
    })
    return { receipt, receivedAt: MIDNIGHT + Math.floor(i / A_DAY) * DAY_MS + (i % A_DAY) * 1000 }
  })
}

const FILTERS: RateFilter[] = [
  {},
  { site: SITE },
  { site: 'library' },
  { site: SITE, from: MIDNIGHT + DAY_MS, before: MIDNIGHT + 2 * DAY_MS },
  { site: SITE, decision: 'refused' },
  { site: SITE, category: 'analytics' },
  { site: SITE, category: 'only-2' },
  { site: SITE, policy: '2026-09-01', locale: 'ro', method: 'save' },
  { site: SITE, category: 'functional', decision: 'given', locale: 'en', before: MIDNIGHT + DAY_MS },
]

async function all(store: ReceiptStore, filter: RateFilter): Promise<KeptReceipt[]> {
  const found: KeptReceipt[] = []
  for await (const kept of store.each(filter)) found.push(kept)
  return found
}

const foundBy = async (store: ReceiptStore, filter: RateFilter): Promise<number> => (await all(store, filter)).length

/** How many decisions, each once. */
const allOf = (rates: readonly NoticeRate[]): number =>
  rates.reduce((sum, { name, decisions }) => sum + (name === '' ? decisions : 0), 0)

const sorted = (rates: readonly NoticeRate[]): NoticeRate[] =>
  rates.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
