import type { MailBatch, MailCount, MailEvent, MailStore } from '../stores/mail-store.js'
import { StoreError } from '../stores/store.js'

/** More hits than this wait only while the disk does not answer: then numbers are worth less than the server's memory. */
const WAITING_AT_MOST = 20_000

export interface MailIngest {
  /** On disk when it resolves. @throws {StoreError} when it could not be kept, or too many wait already. */
  keep(batch: MailBatch): Promise<void>
}

/** Commits in groups, as receipts are: what comes while one commit runs is the next commit's, and what is counted is one row. */
export function createMailIngest(store: Pick<MailStore, 'keepMail'>): MailIngest {
  let [events, counts, size] = [[] as MailEvent[], new Map<string, MailCount>(), 0]
  let next: Promise<void> | null = null
  let running: Promise<void> = Promise.resolve()

  async function commit(): Promise<void> {
    await running.catch(() => {})
    // What is already in the sockets' buffers joins this commit.
    await new Promise(resolve => setTimeout(resolve))
    const batch = { events, counts: [...counts.values()] }
    ;[events, counts, size, next] = [[], new Map(), 0, null]
    running = store.keepMail(batch)
    return running
  }

  return {
    keep(batch) {
      if (size >= WAITING_AT_MOST) return Promise.reject(new StoreError('Too many hits wait already'))
      size += batch.events.length + batch.counts.length
      events.push(...batch.events)
      for (const count of batch.counts) {
        const key = [count.site, count.message, count.kind, count.day].join('\n')
        counts.set(key, { ...count, count: count.count + (counts.get(key)?.count ?? 0) })
      }
      return (next ??= commit())
    },
  }
}
