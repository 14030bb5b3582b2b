import type { MailCount, Subscription } from './mail-store.js'

/*
 * The mail's statements that SQLite and PostgreSQL take alike, but for how a value's place is written.
 */

const EVENT = ['id', 'site', 'subject', 'message', 'kind', 'target', 'at'] as const
const COUNT = ['site', 'message', 'day', 'kind', 'hits'] as const
const MAILING = ['site', 'message', 'sent', 'measured', 'at'] as const
const SUBSCRIPTION = ['site', 'subject', 'is_subscribed', 'at', 'receipt'] as const

/** @param place - how the nth value is written, from 1. */
export function mailSql(place: (n: number) => string) {
  const insert = (table: string, columns: readonly string[]): string =>
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, i) => place(i + 1)).join(', ')})`
  const given = (...columns: string[]): string => columns.map(name => `${name} = excluded.${name}`).join(', ')
  const [, ...read] = EVENT

  return {
    keepEvent: insert('mail_events', EVENT),
    events: `SELECT ${read.join(', ')} FROM mail_events WHERE site = ${place(1)} ORDER BY at, id`,
    eventsOf: `SELECT ${read.join(', ')} FROM mail_events WHERE site = ${place(1)} AND message = ${place(2)} ORDER BY at, id`,
    sums: `SELECT message, kind, count(*) AS hits, count(DISTINCT subject) AS people, max(at) AS "lastAt"
      FROM mail_events WHERE site = ${place(1)} GROUP BY message, kind ORDER BY message, kind`,
    targets: `SELECT message, target, count(*) AS hits FROM mail_events
      WHERE site = ${place(1)} AND kind = 'click' GROUP BY message, target ORDER BY hits DESC, target LIMIT 1000`,
    count: `${insert('mail_counts', COUNT)}
      ON CONFLICT (site, message, day, kind) DO UPDATE SET hits = mail_counts.hits + excluded.hits`,
    counts: `SELECT ${COUNT.join(', ')} FROM mail_counts WHERE site = ${place(1)} ORDER BY message, day, kind`,
    keepMailing: `${insert('mailings', MAILING)}
      ON CONFLICT (site, message) DO UPDATE SET ${given('sent', 'measured', 'at')}`,
    mailings: `SELECT ${MAILING.join(', ')} FROM mailings WHERE site = ${place(1)} ORDER BY at DESC, message`,
    keepSubscription: `${insert('mail_subscriptions', SUBSCRIPTION)}
      ON CONFLICT (site, subject) DO UPDATE SET ${given('is_subscribed', 'at', 'receipt')}
      WHERE mail_subscriptions.at <= excluded.at`,
    subscriptionOf: `SELECT ${SUBSCRIPTION.join(', ')} FROM mail_subscriptions
      WHERE site = ${place(1)} AND subject = ${place(2)}`,
    unsubscribed: `SELECT ${SUBSCRIPTION.join(', ')} FROM mail_subscriptions
      WHERE site = ${place(1)} AND subject > ${place(2)} AND is_subscribed = 0 ORDER BY subject LIMIT ${place(3)}`,
  }
}

export type CountRow = Omit<MailCount, 'count'> & { readonly hits: number }

export const countOf = ({ hits, ...row }: CountRow): MailCount => ({ ...row, count: hits })

/** The values of a count, as {@link mailSql} takes them. */
export const countValues = ({ site, message, day, kind, count }: MailCount): unknown[] => [
  site,
  message,
  day,
  kind,
  count,
]

export type SubscriptionRow = Omit<Subscription, 'isSubscribed'> & { readonly is_subscribed: number }

export const subscriptionOf = ({ is_subscribed, ...row }: SubscriptionRow): Subscription => ({
  ...row,
  isSubscribed: is_subscribed === 1,
})

/** The values of a subscription, as {@link mailSql} takes them. */
export const subscriptionValues = ({ site, subject, isSubscribed, at, receipt }: Subscription): unknown[] => [
  site,
  subject,
  Number(isSubscribed),
  at,
  receipt,
]
