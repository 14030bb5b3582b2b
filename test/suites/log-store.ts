import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { leafHash } from '../../src/contract/log/hash.js'
import { createIntegrator } from '../../src/server/log/integrator.js'
import { newKey } from '../../src/server/log/keys.js'
import { startLogs } from '../../src/server/log/start.js'
import type { LogStep, LogStore, NewLeaf } from '../../src/server/stores/log-store.js'
import type { KeptReceipt, ReceiptStore } from '../../src/server/stores/store.js'
import { receiptId, receiptWith } from './receipts.js'

const SITE = 'open-campus'
const NOON = Date.UTC(2026, 10, 21, 12)
const START = { sites: [SITE, 'other'], publicUrl: 'https://receipts.example.org', now: NOON }

const kept = (n: number, receivedAt = NOON, site = SITE): KeptReceipt => ({
  receipt: receiptWith({ id: receiptId(n), site }),
  receivedAt,
})
const idsOf = (list: readonly KeptReceipt[]): string[] => list.map(({ receipt }) => receipt.id)

function leaf(n: number, receivedAt = NOON): NewLeaf {
  const salt = crypto.getRandomValues(new Uint8Array(32))
  return { id: receiptId(n), receivedAt, salt, entry: leafHash(salt) }
}

const step = (from: number, leaves: readonly NewLeaf[], changes: Partial<LogStep> = {}): LogStep => ({
  site: SITE,
  from,
  leaves,
  nodes: [],
  checkpoint: `of ${from + leaves.length}`,
  ...changes,
})

/** Two views of one database. */
export interface OpenedStores {
  readonly receipts: ReceiptStore
  readonly log: LogStore
}

/** What every store of logs holds to; a driver's own test calls this. */
export function logStoreSuite(name: string, open: () => Promise<OpenedStores>): void {
  describe(`the log on ${name}`, () => {
    let receipts: ReceiptStore
    let log: LogStore

    beforeEach(async () => {
      const opened = await open()
      receipts = opened.receipts
      log = opened.log
      await startLogs(log, START)
    })
    afterEach(() => receipts.close())

    test('is made once, with its key and the empty tree, however often it is started', async () => {
      const [head, keys] = [await log.head(SITE), await log.keys(SITE)]

      await startLogs(log, { ...START, publicUrl: 'https://moved.example.org' })
      await log.start(SITE, { origin: 'x', size: 0, checkpoint: 'x' }, await newKey(NOON))

      expect(head).toMatchObject({ origin: 'receipts.example.org/log/open-campus', size: 0 })
      expect(keys).toHaveLength(1)
      expect([await log.head(SITE), await log.keys(SITE)]).toEqual([head, keys])
      expect(await log.head('third')).toBeNull()
      expect(await log.sites()).toEqual(['open-campus', 'other'])
    })

    test('a new key is added, and those before sign to their end', async () => {
      const [first] = await log.keys(SITE)
      const [second, third] = [await newKey(NOON + 1), await newKey(NOON + 2)]

      await log.addKey(SITE, second, NOON + 100)
      await log.addKey(SITE, third, NOON + 50)

      expect(await log.keys(SITE)).toEqual([
        { ...first, signsUntil: NOON + 50 },
        { ...second, signsUntil: NOON + 50 },
        third,
      ])
      expect(await log.keys('other')).toHaveLength(1)
    })

    test('receipts wait from when they are kept, in the order in which they were received', async () => {
      expect(await log.sitesWaiting()).toEqual([])

      await receipts.keep([kept(3, NOON + 5), kept(1, NOON + 9)])
      await receipts.keep([kept(2), kept(4, NOON, 'other'), kept(3, NOON + 99)])

      expect(await log.sitesWaiting()).toEqual(['open-campus', 'other'])
      expect(idsOf(await log.waiting(SITE, 10))).toEqual([receiptId(2), receiptId(3), receiptId(1)])
      expect(await log.waiting(SITE, 1)).toEqual([kept(2)])
      expect(await log.waiting('third', 10)).toEqual([])
    })

    test('grows by leaves and nodes, and what has its place waits no longer', async () => {
      await receipts.keep([kept(1), kept(2), kept(3)])
      const leaves = [leaf(1), leaf(2)]
      const nodes = [{ level: 1, index: 0, hash: leafHash(new Uint8Array(1)) }]

      expect(await log.grow(step(0, leaves, { nodes }))).toBe(true)

      expect(await log.head(SITE)).toMatchObject({ size: 2, checkpoint: 'of 2' })
      expect(idsOf(await log.waiting(SITE, 10))).toEqual([receiptId(3)])
      expect(await log.entries(SITE, 0, 256)).toEqual(leaves.map(({ entry }) => entry))
      expect(await log.entries(SITE, 1, 2)).toEqual([leaves[1]?.entry])
      expect(await log.nodes(SITE, 1, 0, 256)).toEqual([nodes[0]?.hash])
      expect(await log.nodes(SITE, 2, 0, 256)).toEqual([])
      const { receivedAt: _waitedBy, ...second } = leaves[1] as NewLeaf
      expect(await log.leaf(SITE, receiptId(2))).toEqual({ ...second, index: 1 })
      expect(await log.leaf(SITE, receiptId(3))).toBeNull()
    })

    test('grows from where it is, by what waits, or not at all', async () => {
      await receipts.keep([kept(1), kept(2), kept(3)])
      await log.grow(step(0, [leaf(1)]))
      const before = await log.head(SITE)

      expect(await log.grow(step(0, [leaf(2)]))).toBe(false)
      expect(await log.grow(step(2, [leaf(2)]))).toBe(false)
      expect(await log.grow(step(1, [leaf(2), leaf(9)]))).toBe(false)
      expect(await log.grow(step(1, [leaf(2, NOON + 1)]))).toBe(false)

      expect(await log.head(SITE)).toEqual(before)
      expect(idsOf(await log.waiting(SITE, 10))).toEqual([receiptId(2), receiptId(3)])
      expect(await log.entries(SITE, 0, 256)).toHaveLength(1)
      expect(await log.grow(step(1, [leaf(2)]))).toBe(true)
    })

    test('of several that want to grow at once one does', async () => {
      await receipts.keep([kept(1), kept(2), kept(3)])

      const grown = await Promise.all([1, 2, 3].map(n => log.grow(step(0, [leaf(n)]))))

      expect(grown.filter(Boolean)).toHaveLength(1)
      expect(await log.head(SITE)).toMatchObject({ size: 1 })
    })

    test('has one leader, who may go on, until the lease is over', async () => {
      expect(await log.lead(SITE, 'a', 60_000)).toBe(true)
      expect(await log.lead(SITE, 'a', 60_000)).toBe(true)
      expect(await log.lead(SITE, 'b', 60_000)).toBe(false)
      expect(await log.lead('other', 'b', 60_000)).toBe(true)
      expect(await log.lead('third', 'b', 60_000)).toBe(false)

      expect(await log.lead(SITE, 'a', 0)).toBe(true)
      expect(await log.lead(SITE, 'b', 60_000)).toBe(true)
    })

    test('a lease longer than any is not waited for: its giver’s clock was wrong', async () => {
      await log.lead(SITE, 'a', 86_400_000)

      expect(await log.lead(SITE, 'b', 2000)).toBe(true)
    })

    test('what is erased leaves its entry and its number, no salt, and never comes back', async () => {
      await receipts.keep([kept(1), kept(2), kept(3)])
      await log.grow(step(0, [leaf(1), leaf(2)]))
      const [head, entries] = [await log.head(SITE), await log.entries(SITE, 0, 256)]
      const by = { at: NOON + 7, by: 'dpo@example.org', why: 'asked by the visitor' }

      expect(await log.erase(SITE, { id: receiptId(2), ...by })).toBe(true)
      expect(await log.erase(SITE, { id: receiptId(3), ...by })).toBe(true)
      expect(await log.erase(SITE, { id: receiptId(2), ...by })).toBe(false)
      expect(await log.erase('other', { id: receiptId(1), ...by })).toBe(false)

      expect(await receipts.keep([kept(2), kept(3)])).toEqual(['known', 'known'])
      expect(await receipts.find(SITE, receiptId(2))).toBeNull()
      expect((await receipts.newest({ category: 'analytics' }, 10)).receipts).toEqual([kept(1)])
      expect([await log.head(SITE), await log.entries(SITE, 0, 256)]).toEqual([head, entries])
      expect(await log.leaf(SITE, receiptId(2))).toMatchObject({ index: 1, salt: null })
      expect(await log.sitesWaiting()).toEqual([])
      expect(await log.erasures(SITE)).toEqual([
        { id: receiptId(2), index: 1, ...by },
        { id: receiptId(3), index: null, ...by },
      ])
    })

    test('is read for an audit in order, each leaf with its receipt', async () => {
      await receipts.keep([kept(1), kept(2), kept(3)])
      await log.grow(step(0, [leaf(2), leaf(1), leaf(3)]))
      await log.erase(SITE, { id: receiptId(1), at: NOON, by: 'a', why: 'b' })

      const read = await log.audit(SITE, 0, 10)

      expect(read.map(each => [each.leaf.index, each.leaf.id, each.kept])).toEqual([
        [0, receiptId(2), kept(2)],
        [1, receiptId(1), null],
        [2, receiptId(3), kept(3)],
      ])
      expect((await log.audit(SITE, 1, 1)).map(each => each.leaf.index)).toEqual([1])
      expect(await log.strays(SITE, 10)).toEqual([])
    })

    test('an integrator gives every receipt one place, however many pull at it', async () => {
      const integrators = [1, 2, 3].map(() =>
        createIntegrator({ store: log, sites: [SITE], now: () => NOON, batchAtMost: 40, leaseMs: 0 }),
      )
      const all = Array.from({ length: 600 }, (_, i) => kept(i + 1, NOON + (i % 7)))
      for (let i = 0; i < all.length; i += 60) {
        await receipts.keep(all.slice(i, i + 60))
        await Promise.all(integrators.map(each => each.pass()))
      }
      while ((await log.waiting(SITE, 1)).length > 0) await Promise.all(integrators.map(each => each.pass()))

      const leaves = await log.audit(SITE, 0, 1000)
      expect(leaves.map(each => each.leaf.index)).toEqual(all.map((_, i) => i))
      expect(new Set(leaves.map(each => each.leaf.id)).size).toBe(600)
      expect(await log.nodes(SITE, 1, 0, 256)).toHaveLength(2)
    })
  })
}
