import { nextTurn } from '../ingest/ingest.js'
import type { MailBatch, MailCount, MailEvent, MailStore } from '../stores/mail-store.js'
import { StoreError } from '../stores/store.js'

/** More events than this wait only while the disk does not answer: then numbers are worth less than the server's memory. */
const WAITING_AT_MOST = 20_000

/** How long a count of nobody may wait for others, in milliseconds; one that is lost with the process is one number less. */
const COUNTS_WAIT_MS = 200

export interface MailIngest {
  /** On disk when it resolves. @throws {StoreError} when it could not be kept, or too many wait already. */
  keep(batch: MailBatch): Promise<void>
  /** On disk soon: nobody waits for a number of nobody. */
  count(counts: readonly MailCount[]): void
  /** Resolves when everything that was taken in is on disk or given up. */
  drained(): Promise<void>
}

/** Commits in groups, as receipts are: what comes while one commit runs is the next commit's, and what is counted is one row. */
export function createMailIngest(store: Pick<MailStore, 'keepMail'>, onError: (error: unknown) => void): MailIngest {
  let [events, counts] = [[] as MailEvent[], new Map<string, MailCount>()]
  let next: Promise<void> | null = null
  let running: Promise<void> = Promise.resolve()
  let later: ReturnType<typeof setTimeout> | null = null

  async function commit(): Promise<void> {
    await running.catch(() => {})
    // What is already in the sockets' buffers joins this commit.
    await nextTurn()
    const batch = { events, counts: [...counts.values()] }
    ;[events, counts, next] = [[], new Map(), null]
    running = store.keepMail(batch)
    return running
  }

  function add(more: readonly MailCount[]): void {
    for (const count of more) {
      const key = [count.site, count.message, count.kind, count.day].join('\n')
      counts.set(key, { ...count, count: count.count + (counts.get(key)?.count ?? 0) })
    }
  }

  async function flush(): Promise<void> {
    if (later) clearTimeout(later)
    later = null
    if (counts.size > 0) next ??= commit()
    await (next ?? running).catch(onError)
  }

  return {
    keep(batch) {
      if (events.length >= WAITING_AT_MOST) return Promise.reject(new StoreError('Too many hits wait already'))
      events.push(...batch.events)
      add(batch.counts)
      return (next ??= commit())
    },
    count(more) {
      add(more)
      later ??= setTimeout(() => void flush(), COUNTS_WAIT_MS)
    },
    drained: flush,
  }
}
