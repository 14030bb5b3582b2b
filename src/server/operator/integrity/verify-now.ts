import { setImmediate } from 'node:timers/promises'
import { parseLogKey } from '../../../contract/log/key.js'
import { lineOf } from '../../http/errors.js'
import { keysOf } from '../../log/keys.js'
import { verifyDatabase } from '../../log/verify/database.js'
import type { OperatorDeps } from '../deps.js'
import { createRuns, type Run } from './runs.js'

/** How often a run says how far it is, in milliseconds. */
const TELL_EVERY_MS = 1000

/** Compares a site's receipts with its log, beside everything else that the server does. */
export interface VerifyNow {
  /** The newest first. */
  newest(site: string, limit: number): Promise<readonly Run[]>
  /** Begins a run, unless one is at work. @returns once it has begun. */
  begin(site: string, operator: string): Promise<void>
  /** Resolves when no run of this process is at work any more. */
  settled(): Promise<void>
}

type VerifyDeps = Pick<OperatorDeps, 'logStore' | 'database' | 'audit' | 'now' | 'log'>

export function createVerifyNow({ logStore, database, audit, now, log }: VerifyDeps): VerifyNow {
  const runs = createRuns(database, now)
  const atWork = new Set<Promise<void>>()

  /** By the log's own keys: whoever keeps a key elsewhere checks with that one, by `askfirst verify`. */
  async function verify(site: string, id: string, operator: string): Promise<void> {
    const keys = (await keysOf(logStore, site)).map(parseLogKey)
    let told = performance.now()
    const verdict = await verifyDatabase(logStore, site, keys, {
      async onStep(done) {
        // Requests that wait have their turn.
        await setImmediate()
        if (performance.now() - told < TELL_EVERY_MS) return
        told = performance.now()
        await runs.went(site, id, done)
      },
    })
    await runs.ended(site, id, verdict)
    await audit.note({ site, operator, action: 'integrity.verified', about: { findings: verdict.findings.length } })
  }

  return {
    newest: runs.newest,
    async begin(site, operator) {
      const [last] = await runs.newest(site, 1)
      if (last?.state === 'running') return
      const id = crypto.randomUUID()
      const size = (await logStore.head(site))?.size ?? 0
      const noting = audit.noting({ site, operator, action: 'integrity.verify', about: { size } })
      await database.write([runs.beginning({ site, id, operator, size }), noting])
      const work = verify(site, id, operator)
        .catch((error: unknown) => log(lineOf(error)))
        .finally(() => atWork.delete(work))
      atWork.add(work)
    },
    async settled() {
      await Promise.all(atWork)
    },
  }
}
