import { expect, test } from 'vitest'
import { type PageSource, pageReader } from '../../src/server/stores/pages.js'
import type { KeptReceipt } from '../../src/server/stores/store.js'
import { receiptId, receiptWith } from '../suites/receipts.js'

const SITES = ['a', 'b', 'c', 'd', 'e']
const ALL: readonly KeptReceipt[] = Array.from({ length: 3000 }, (_, n) => ({
  receipt: receiptWith({ id: receiptId(n), site: SITES[(n * n) % 5] ?? '' }),
  receivedAt: n >> 2,
})).toReversed()

/** Counts what is read of it. */
function countedSource() {
  const read: string[] = []
  const source: PageSource = {
    sites: async () => SITES,
    strands: async () => [],
    granting: async () => () => true,
    kinds: async () => [],
    async read({ site }, limit, after) {
      const behind = after ? ALL.slice(ALL.findIndex(({ receipt }) => receipt.id === after.id) + 1) : ALL
      const rows = behind.filter(({ receipt }) => receipt.site === site).slice(0, limit)
      read.push(...rows.map(({ receipt }) => receipt.id))
      return rows
    },
  }
  return { read, ...pageReader(source) }
}

test('an export over several sites has every receipt in order, and reads it once', async () => {
  const { read, each } = countedSource()

  const found: KeptReceipt[] = []
  for await (const kept of each({})) found.push(kept)

  expect(found).toEqual(ALL)
  expect(read).toHaveLength(ALL.length)
})

test('a page over several sites reads little more than it shows', async () => {
  const { read, newest } = countedSource()

  const { receipts, next } = await newest({}, 50)

  expect(receipts).toEqual(ALL.slice(0, 50))
  expect(next).toBe(`${receipts.at(-1)?.receivedAt}~${receipts.at(-1)?.receipt.id}`)
  expect(read.length).toBeLessThanOrEqual(3 * 50)
})
