import { receiptsOf } from '../person-data.js'
import type { Rights } from '../rights.js'
import { oldActs } from './acts.js'
import type { Hold } from './hold.js'
import { createLease, type Lease } from './lease.js'
import { oldMailEvents } from './mail-events.js'
import { unnamedNotices } from './notices.js'
import { oldReceipts } from './receipts.js'
import { oldRequests } from './requests.js'
import { type Counts, NOTHING, type Run, TakenOver } from './run.js'
import { createRuns, type PastRun, type Runs } from './runs.js'
import { silentPeople } from './silence.js'
import type { Warner } from './warner.js'

export interface RetentionOptions {
  readonly rights: Rights
  /** `null`: nobody can be warned. */
  readonly warner: Warner | null
  /** Whether a run is made each day by itself. */
  readonly isDaily: boolean
  /** Hears why somebody could not be warned. */
  onError(error: unknown): void
  /** Default: one of this process, by the machine's clock. */
  readonly lease?: Lease
}

/** What destroys when its time is over. */
export interface Retention {
  readonly runs: Runs
  readonly canWarn: boolean
  readonly isDaily: boolean
  /** What a run would do now. */
  outlook(site: string): Promise<Counts>
  /**
   * Makes a run.
   *
   * @returns `null` while another process makes one.
   * @throws whatever breaks it off; what was done is done, and the next run does the rest.
   */
  run(site: string, by: string): Promise<Counts | null>
  /** Ends what runs, after its slice. */
  stop(): Promise<void>
}

export function createRetention({ rights, warner, isDaily, onError, lease: given }: RetentionOptions): Retention {
  const { store, logStore, database, audit, now, periodsOf } = rights
  const lease = given ?? createLease(database, Date.now)
  const runs = createRuns(database, audit)
  const running = new Set<Promise<unknown>>()
  let isStopped = false

  async function work(asked: Pick<Run, 'site' | 'by' | 'isDry' | 'counts' | 'pause'>): Promise<void> {
    const { site } = asked
    const holds = await rights.holds.of(site)
    const owners = await ownersOnHold(rights, site, holds)
    const period = { at: now(), periods: periodsOf(site), holds, owners }
    const run: Run = { ...asked, ...period, store, logStore, database, warner, onError }
    await unnamedNotices(run, await oldReceipts(run))
    await oldMailEvents(run)
    await oldRequests(run)
    await oldActs(run)
    await silentPeople(run)
  }

  async function recorded(site: string, by: string): Promise<Counts | null> {
    if (!(await lease.hold(site))) return null
    const counts = { ...NOTHING }
    const past: PastRun = { id: crypto.randomUUID(), operator: by, startedAt: now(), endedAt: null, counts }
    const pause = async (): Promise<void> => {
      await turn()
      if (isStopped || !(await lease.keep(site))) throw new TakenOver()
    }
    try {
      await runs.begin(site, past)
      await work({ site, by, isDry: false, counts, pause })
      await runs.end(site, { ...past, endedAt: now() })
      return counts
    } catch (error) {
      await runs.end(site, past, error instanceof Error ? error.message : String(error))
      throw error
    } finally {
      await lease.release(site)
    }
  }

  return {
    runs,
    canWarn: warner !== null,
    isDaily,
    async outlook(site) {
      const counts = { ...NOTHING }
      await work({ site, by: '', isDry: true, counts, pause: turn })
      return counts
    },
    run(site, by) {
      const run = recorded(site, by)
      const settled = run.catch(() => undefined).finally(() => running.delete(settled))
      running.add(settled)
      return run
    },
    async stop() {
      isStopped = true
      await Promise.all(running)
    },
  }
}

/** Everybody else's turn, between two slices. */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

async function ownersOnHold({ store }: Rights, site: string, holds: readonly Hold[]): Promise<Map<string, string>> {
  const owners = new Map<string, string>()
  for (const subject of new Set(holds.flatMap(hold => hold.subject ?? []))) {
    for (const { receipt } of await receiptsOf(store, site, { subject })) owners.set(receipt.id, subject)
  }
  return owners
}
