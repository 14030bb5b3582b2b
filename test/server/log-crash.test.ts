import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parseCheckpoint } from '../../src/contract/log/checkpoint.js'
import { isConsistent } from '../../src/contract/log/consistency.js'
import { leafHash } from '../../src/contract/log/hash.js'
import { createProver } from '../../src/contract/log/prover.js'
import { rootOf } from '../../src/contract/log/tree.js'
import { createIntegrator, type IntegrationStep } from '../../src/server/log/integrator.js'
import { startLogs } from '../../src/server/log/start.js'
import { tileReader } from '../../src/server/log/tiles.js'
import type { LogStore } from '../../src/server/stores/log-store.js'
import { openDatabase } from '../../src/server/stores/sqlite/database.js'
import type { GrowthStep } from '../../src/server/stores/sqlite/log-growth.js'
import { createSqliteLogStore } from '../../src/server/stores/sqlite/log-store.js'
import { createSqliteStore } from '../../src/server/stores/sqlite/store.js'
import { receiptId, receiptWith } from '../suites/receipts.js'

const SITE = 'open-campus'
const START = { sites: [SITE], publicUrl: 'https://receipts.example.org', now: 1 }
const STEPS: readonly (IntegrationStep | GrowthStep)[] = [
  'leading',
  'read',
  'hashed',
  'signed',
  'leaves',
  'waiting',
  'nodes',
  'head',
  'kept',
]

const folder = mkdtempSync(join(tmpdir(), 'askfirst-log-crash-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function openStores(name: string) {
  const path = join(folder, name)
  const database = await openDatabase(path)
  const stores = { path, receipts: createSqliteStore(database), log: createSqliteLogStore(database) }
  await startLogs(stores.log, START)
  return stores
}

/** @returns the signal that ended it. */
function integrateUntil(path: string, step: string, times: number): Promise<string | null> {
  const child = spawn(process.execPath, ['test/crash/integrator.mjs', path, step, String(times)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise(resolve => child.on('exit', (_code, signal) => resolve(signal)))
}

async function headOf(log: LogStore) {
  return parseCheckpoint((await log.head(SITE))?.checkpoint ?? '')
}

describe('an integrator killed between any two steps', () => {
  test('forks no log, loses no place and gives none twice', async () => {
    const { path, receipts, log } = await openStores('killed.db')
    const next = createIntegrator({ store: log, sites: [SITE], now: Date.now, leaseMs: 100 })
    let seen = await headOf(log)
    let kept = 0

    async function mustContinue(): Promise<void> {
      const head = await headOf(log)
      const proof = await createProver(tileReader(log, SITE)).consistency(seen.size, head.size)
      expect(isConsistent(seen, head, proof)).toBe(true)
      seen = head
    }
    for (const step of STEPS) {
      const batch = Array.from({ length: 100 }, () => ({
        receipt: receiptWith({ id: receiptId(++kept) }),
        receivedAt: kept,
      }))
      await receipts.keep(batch)

      expect(await integrateUntil(path, step, 2), step).toBe('SIGKILL')
      await mustContinue()
      // Whoever comes next gets the lease once that of the dead one is over.
      await expect.poll(async () => (await next.pass()) > 0, { timeout: 10_000, message: step }).toBe(true)
      await mustContinue()
      expect(seen.size, step).toBe(kept)
    }

    const leaves = await log.audit(SITE, 0, 2000)
    expect(leaves.map(({ leaf }) => leaf.index)).toEqual(Array.from({ length: kept }, (_, i) => i))
    expect(leaves.map(({ leaf }) => leaf.id)).toEqual(Array.from({ length: kept }, (_, i) => receiptId(i + 1)))
    expect(rootOf(leaves.map(({ leaf }) => leafHash(leaf.entry)))).toEqual(seen.root)
    await receipts.close()
  }, 60_000)
})

describe('an integrator that has died', () => {
  test('is followed by another within two seconds of its last sign of life', async () => {
    let clock = 1000
    const database = await openDatabase(':memory:')
    const [receipts, log] = [createSqliteStore(database), createSqliteLogStore(database, { now: () => clock })]
    await startLogs(log, START)
    const [first, second] = ['first', 'second'].map(holder =>
      createIntegrator({ store: log, sites: [SITE], now: () => clock, holder }),
    )
    const keep = (n: number) => receipts.keep([{ receipt: receiptWith({ id: receiptId(n) }), receivedAt: n }])
    await keep(1)
    expect(await first?.pass()).toBe(1)

    await keep(2)
    expect(await second?.pass()).toBe(0)
    clock += 2000
    expect(await second?.pass()).toBe(1)
    await receipts.close()
  })
})
