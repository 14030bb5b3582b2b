import type { Site } from '../../contract/site.js'
import type { Mark } from '../../email/mark.js'
import { DAY_MS } from '../day.js'
import type { MailCount, MailCountKind } from '../stores/mail-store.js'
import type { ReceiptStore } from '../stores/store.js'
import { type Asked, isMeant, machineOf } from './machine.js'
import type { MailIngest } from './mail-ingest.js'
import { grantsAnalytics, mayMeasure } from './may-measure.js'

export interface HitDeps {
  /** A person's newest decision at the time of asking. */
  readonly latestOf: ReceiptStore['latestOf']
  readonly mail: MailIngest
  /** A site under the policy that its visitors are asked under now. */
  current(site: Site): Promise<Site>
  /** Whether hits of those who have not agreed are counted, without anybody. */
  readonly hasTotals: boolean
}

/** A pixel fetched or a link followed. */
export interface Hit {
  readonly site: Site
  readonly mark: Mark & { readonly kind: 'open' | 'click' }
  readonly asked: Asked
  /** Milliseconds since the Unix epoch. */
  readonly at: number
}

/**
 * Keeps an event if the recipient's choice allows it at this moment; otherwise nothing about a person, and, where the
 * operator wants it, one more in the day's total of the mailing. A machine is no reader: it is counted apart, whoever
 * the mail was sent to.
 */
export async function keepHit(deps: HitDeps, { site, mark, asked, at }: Hit): Promise<void> {
  const { mail, hasTotals } = deps
  if (!isMeant(asked)) return
  const { subject, message, kind } = mark
  const isMachine = machineOf(asked.header('user-agent') ?? '') !== null
  if (!isMachine && (await isGranted(deps, site, subject, at))) {
    const target = mark.kind === 'click' ? mark.target : null
    await mail.keep({ events: [{ site: site.site, subject, message, kind, target, at }], counts: [] })
  } else if (hasTotals) {
    mail.count([oneMore(site.site, message, isMachine ? `machine-${kind}` : kind, at)])
  }
}

/** The policy is looked up only for those who have agreed to any. */
async function isGranted({ latestOf, current }: HitDeps, site: Site, subject: string, at: number): Promise<boolean> {
  const newest = await latestOf(site.site, subject)
  return newest !== null && grantsAnalytics(newest.receipt) && mayMeasure(newest, await current(site), at)
}

/** One more of a kind, on the day of `at`. */
export const oneMore = (site: string, message: string, kind: MailCountKind, at: number): MailCount => ({
  site,
  message,
  kind,
  day: Math.floor(at / DAY_MS),
  count: 1,
})
