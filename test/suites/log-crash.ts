import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { parseCheckpoint } from '../../src/contract/log/checkpoint.js'
import { isConsistent } from '../../src/contract/log/consistency.js'
import { leafHash } from '../../src/contract/log/hash.js'
import { createProver } from '../../src/contract/log/prover.js'
import { rootOf } from '../../src/contract/log/tree.js'
import { createIntegrator, type IntegrationStep } from '../../src/server/log/integrator.js'
import { startLogs } from '../../src/server/log/start.js'
import { tileReader } from '../../src/server/log/tiles.js'
import type { GrowthStep } from '../../src/server/stores/log-store.js'
import type { OpenedStores } from './log-store.js'
import { receiptId, receiptWith } from './receipts.js'

const SITE = 'open-campus'
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
const A_BATCH = 100

/** @returns the signal that ended it. */
function integrateUntil(place: string, step: string, times: number): Promise<string | null> {
  const child = spawn(process.execPath, ['test/crash/integrator.mjs', place, step, String(times)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise(resolve => child.on('exit', (_code, signal) => resolve(signal)))
}

/**
 * What a log holds to whenever an integrator dies; a driver's own test calls this.
 *
 * @param open - makes a database, and says where another process finds it.
 */
export function logCrashSuite(name: string, open: () => Promise<OpenedStores & { readonly place: string }>): void {
  describe(`an integrator on ${name} that is killed between any two steps`, () => {
    test('forks no log, loses no place and gives none twice', async () => {
      const { place, receipts, log } = await open()
      await startLogs(log, { sites: [SITE], publicUrl: 'https://receipts.example.org', now: 1 })
      const next = createIntegrator({ store: log, sites: [SITE], now: Date.now, leaseMs: 100 })
      const headOf = async () => parseCheckpoint((await log.head(SITE))?.checkpoint ?? '')
      let seen = await headOf()
      let kept = 0

      async function mustContinue(): Promise<void> {
        const head = await headOf()
        const proof = await createProver(tileReader(log, SITE)).consistency(seen.size, head.size)
        expect(isConsistent(seen, head, proof)).toBe(true)
        seen = head
      }
      for (const step of STEPS) {
        const batch = Array.from({ length: A_BATCH }, () => ({
          receipt: receiptWith({ id: receiptId(++kept) }),
          receivedAt: kept,
        }))
        await receipts.keep(batch)

        expect(await integrateUntil(place, step, 2), step).toBe('SIGKILL')
        await mustContinue()
        // Whoever comes next gets the lease once that of the dead one is over, and the lock once its connection is.
        await expect.poll(async () => (await next.pass()) > 0, { timeout: 10_000, message: step }).toBe(true)
        await mustContinue()
        expect(seen.size, step).toBe(kept)
      }

      const leaves = await log.audit(SITE, 0, STEPS.length * A_BATCH + 1)
      expect(leaves.map(({ leaf }) => leaf.index)).toEqual(Array.from({ length: kept }, (_, i) => i))
      expect(leaves.map(({ leaf }) => leaf.id)).toEqual(Array.from({ length: kept }, (_, i) => receiptId(i + 1)))
      expect(rootOf(leaves.map(({ leaf }) => leafHash(leaf.entry)))).toEqual(seen.root)
      await receipts.close()
    }, 120_000)
  })
}
