import type { MailEvent } from '../../stores/store.js'

/** What the store holds of one mailing: events of people who allowed it, not of everybody who was sent it. */
export interface MessageSummary {
  readonly message: string
  readonly opens: number
  /** People, by their hashes, with at least one open. */
  readonly openedBy: number
  readonly clicks: number
  readonly clickedBy: number
  /** Milliseconds since the Unix epoch. */
  readonly lastAt: number
  /** Addresses with the number of clicks, most clicked first. */
  readonly targets: readonly (readonly [string, number])[]
}

/** One summary a mailing, the one with the newest event first. */
export function summariesOf(events: readonly MailEvent[]): MessageSummary[] {
  return [...groupedBy(events, ({ message }) => message)]
    .map(([message, its]) => summaryOf(message, its))
    .sort((a, b) => b.lastAt - a.lastAt)
}

function summaryOf(message: string, events: readonly MailEvent[]): MessageSummary {
  const opens = events.filter(({ kind }) => kind === 'open')
  const clicks = events.filter(({ kind }) => kind === 'click')
  return {
    message,
    opens: opens.length,
    openedBy: people(opens),
    clicks: clicks.length,
    clickedBy: people(clicks),
    lastAt: events.reduce((last, { at }) => Math.max(last, at), 0),
    targets: [...groupedBy(clicks, ({ target }) => target ?? '')]
      .map(([target, its]) => [target, its.length] as const)
      .sort((a, b) => b[1] - a[1]),
  }
}

const people = (events: readonly MailEvent[]): number => new Set(events.map(({ subject }) => subject)).size

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
