import { randomUUID } from 'node:crypto'
import {
  type CountRow,
  countOf,
  countValues,
  mailSql,
  type SubscriptionRow,
  subscriptionOf,
  subscriptionValues,
} from '../mail-sql.js'
import type { MailCount, MailStore } from '../mail-store.js'
import type { PostgresDatabase } from './database.js'
import { insertAll } from './insert.js'

const EVENT = {
  id: 'uuid',
  site: 'text',
  subject: 'text',
  message: 'text',
  kind: 'text',
  target: 'text',
  at: 'bigint',
} as const

/** Opens and clicks (a second click is a second event, so each has a random key of its own), totals, subscriptions. */
export function mailTables({ query, transaction }: PostgresDatabase): MailStore {
  const sql = mailSql(n => `$${n}`)
  const write = (text: string, values: readonly unknown[]): Promise<void> =>
    transaction(async run => void (await run(text, values)))

  return {
    keepMail: ({ events, counts }) =>
      transaction(async run => {
        await insertAll(
          run,
          'mail_events',
          EVENT,
          events.map(event => ({ id: randomUUID(), ...event })),
        )
        // In one order, so that two processes never wait for each other's.
        for (const count of counts.toSorted(byKey)) await run(sql.count, countValues(count))
      }),
    mailEvents: (site, message) =>
      message === undefined ? query(sql.events, [site]) : query(sql.eventsOf, [site, message]),
    mailSums: site => query(sql.sums, [site]),
    mailTargets: site => query(sql.targets, [site]),
    mailCounts: async site => (await query<CountRow>(sql.counts, [site])).map(countOf),
    keepMailing: ({ site, message, sent, measured, at }) => write(sql.keepMailing, [site, message, sent, measured, at]),
    mailings: site => query(sql.mailings, [site]),
    keepSubscription: subscription => write(sql.keepSubscription, subscriptionValues(subscription)),
    async subscriptionOf(site, subject) {
      const [row] = await query<SubscriptionRow>(sql.subscriptionOf, [site, subject])
      return row ? subscriptionOf(row) : null
    },
    unsubscribed: async (site, limit, after = '') =>
      (await query<SubscriptionRow>(sql.unsubscribed, [site, after, limit])).map(subscriptionOf),
  }
}

const keyOf = ({ site, message, day, kind }: MailCount): string => [site, message, day, kind].join('\n')

const byKey = (a: MailCount, b: MailCount): number => (keyOf(a) < keyOf(b) ? -1 : 1)
