import type { Receipt } from '../../contract/receipt.js'
import type { Site } from '../../contract/site.js'
import { DAY_MS } from '../day.js'
import type { KeptReceipt } from '../stores/store.js'

/** The category that measuring mail belongs to, as measuring the website does. */
export const ANALYTICS = 'analytics'

/**
 * May opens and clicks of this person be recorded now? As in the browser, only
 * a decision under the policy in force, not yet too old, says so; no decision is a no.
 *
 * @param newest - the person's newest decision.
 * @param now - milliseconds since the Unix epoch.
 */
export function mayMeasure(newest: KeptReceipt | null, site: Site, now: number): boolean {
  if (!newest || !grantsAnalytics(newest.receipt)) return false
  // A visitor's clock that runs ahead shall not make a choice last longer.
  const decidedAt = Math.min(Date.parse(newest.receipt.at), newest.receivedAt)
  return newest.receipt.policy === site.policy.version && now < decidedAt + site.record.maxAgeDays * DAY_MS
}

/** Whether a decision allows analytics, whatever has become of it since. */
export const grantsAnalytics = ({ choice }: Receipt): boolean => choice[ANALYTICS] === true
