import { randomBytes } from 'node:crypto'
import {
  type CountRow,
  countOf,
  countValues,
  mailSql,
  type SubscriptionRow,
  subscriptionOf,
  subscriptionValues,
} from '../mail-sql.js'
import type { MailBatch, MailEvent, Mailing, MailStore, MailSum, MailTarget } from '../mail-store.js'
import type { Database } from './database.js'
import { guarded } from './guarded.js'

const ID_BYTES = 8

/** Opens and clicks (a second click is a second event, so each has a random key of its own), totals, subscriptions. */
export function mailTables(database: Database): MailStore {
  const sql = mailSql(() => '?')
  const write = (text: string) => database.prepare<unknown[]>(text)
  const read = <Row>(text: string) => database.prepare<unknown[], Row>(text)
  const [keepEvent, addCount] = [write(sql.keepEvent), write(sql.count)]
  const [putMailing, putSubscription] = [write(sql.keepMailing), write(sql.keepSubscription)]
  const [events, eventsOf] = [read<MailEvent>(sql.events), read<MailEvent>(sql.eventsOf)]
  const [sums, targets] = [read<MailSum>(sql.sums), read<MailTarget>(sql.targets)]
  const [counts, mailings] = [read<CountRow>(sql.counts), read<Mailing>(sql.mailings)]
  const [one, unsubscribed] = [read<SubscriptionRow>(sql.subscriptionOf), read<SubscriptionRow>(sql.unsubscribed)]

  const keep = database.transaction((batch: MailBatch) => {
    // Drawn at once: most of what a few random bytes cost is asking for them.
    const ids = randomBytes(batch.events.length * ID_BYTES)
    for (const [i, { site, subject, message, kind, target, at }] of batch.events.entries()) {
      keepEvent.run(ids.subarray(i * ID_BYTES, (i + 1) * ID_BYTES), site, subject, message, kind, target, at)
    }
    for (const count of batch.counts) addCount.run(countValues(count))
  })

  return {
    keepMail: async batch => guarded(() => keep.immediate(batch)),
    mailEvents: async (site, message) =>
      guarded(() => (message === undefined ? events.all(site) : eventsOf.all(site, message))),
    mailSums: async site => guarded(() => sums.all(site)),
    mailTargets: async site => guarded(() => targets.all(site)),
    mailCounts: async site => guarded(() => counts.all(site).map(countOf)),
    keepMailing: async ({ site, message, sent, measured, at }) => {
      guarded(() => putMailing.run(site, message, sent, measured, at))
    },
    mailings: async site => guarded(() => mailings.all(site)),
    keepSubscription: async subscription => {
      guarded(() => putSubscription.run(subscriptionValues(subscription)))
    },
    async subscriptionOf(site, subject) {
      const row = guarded(() => one.get(site, subject))
      return row ? subscriptionOf(row) : null
    },
    unsubscribed: async (site, limit, after = '') =>
      guarded(() => unsubscribed.all(site, after, limit).map(subscriptionOf)),
  }
}
