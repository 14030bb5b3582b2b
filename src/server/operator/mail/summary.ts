import { DAY_MS } from '../../day.js'
import type { MailCount, MailCountKind, Mailing, MailStore, MailSum, MailTarget } from '../../stores/mail-store.js'

/** What the store holds of one mailing: numbers of people who allowed it, and counts of nobody in particular. */
export interface MessageSummary {
  readonly message: string
  /** What its sender has told; `null` when it has told nothing. */
  readonly sent: number | null
  /** Copies with a pixel and tracked links. */
  readonly measured: number | null
  readonly opens: number
  /** People, by their hashes, with at least one open. */
  readonly openedBy: number
  readonly clicks: number
  readonly clickedBy: number
  /** Hits and acts that are counted without anybody. */
  readonly counts: Readonly<Record<MailCountKind, number>>
  /** Milliseconds since the Unix epoch. */
  readonly lastAt: number
  /** Addresses with the number of clicks, most clicked first. */
  readonly targets: readonly (readonly [string, number])[]
}

/** Fewer than so many could be one person's: they are not told. */
export const SMALLEST_COUNT = 10

const NO_COUNTS = {
  open: 0,
  click: 0,
  'machine-open': 0,
  'machine-click': 0,
  stop: 0,
  allow: 0,
  unsubscribe: 0,
  subscribe: 0,
} as const satisfies Record<MailCountKind, number>

/** One summary a mailing, the one of which something was heard last first. */
export async function summariesOf(store: MailStore, site: string): Promise<MessageSummary[]> {
  const [sums, targets, counts, mailings] = await Promise.all([
    store.mailSums(site),
    store.mailTargets(site),
    store.mailCounts(site),
    store.mailings(site),
  ])
  const messages = new Set([...sums, ...counts, ...mailings].map(({ message }) => message))
  const its = <T extends { readonly message: string }>(all: readonly T[], message: string): T[] =>
    all.filter(each => each.message === message)
  return [...messages]
    .map(message =>
      summaryOf(message, its(sums, message), its(targets, message), its(counts, message), its(mailings, message)[0]),
    )
    .sort((a, b) => b.lastAt - a.lastAt)
}

function summaryOf(
  message: string,
  sums: readonly MailSum[],
  targets: readonly MailTarget[],
  counts: readonly MailCount[],
  mailing: Mailing | undefined,
): MessageSummary {
  const [opens, clicks] = (['open', 'click'] as const).map(name => sums.find(({ kind }) => kind === name))
  const total: Record<MailCountKind, number> = { ...NO_COUNTS }
  for (const { kind, count } of counts) total[kind] += count
  return {
    message,
    sent: mailing?.sent ?? null,
    measured: mailing?.measured ?? null,
    opens: opens?.hits ?? 0,
    openedBy: opens?.people ?? 0,
    clicks: clicks?.hits ?? 0,
    clickedBy: clicks?.people ?? 0,
    counts: total,
    lastAt: Math.max(mailing?.at ?? 0, ...sums.map(({ lastAt }) => lastAt), ...counts.map(({ day }) => day * DAY_MS)),
    targets: targets.map(({ target, hits }) => [target, hits] as const),
  }
}
