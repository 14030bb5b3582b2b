import { SUBSCRIPTION, type Subscription } from '../stores/mail-store.js'
import { type Act, type DecideDeps, type Decided, keepOnce, receiptOf } from './decide.js'
import { receiptName } from './receipt-name.js'

/**
 * Ends or takes up a person's subscription, with a receipt that is about nothing else: what may be measured stays as
 * it was. Whoever has said the same before gets the receipt of that time.
 *
 * @throws {StoreError} or {@link Refusal} when it could not be kept; said again, it is completed.
 */
export async function subscribe(deps: DecideDeps, act: Act, isSubscribed: boolean): Promise<Decided> {
  const { store, keys } = deps
  const before = await store.subscriptionOf(act.site.site, act.subject)
  if (isWanted(before) === isSubscribed) {
    const kept = before && (await store.find(before.site, before.receipt))
    return { receipt: kept?.receipt ?? null, isNew: false }
  }
  const previous = before?.receipt ?? null
  const said = {
    id: receiptName(keys, act.site.site, act.subject, SUBSCRIPTION, previous ?? ''),
    previous,
    decision: isSubscribed ? 'given' : 'withdrawn',
    choice: { [SUBSCRIPTION]: isSubscribed },
  } as const
  const decided = await keepOnce(deps, receiptOf(act, said), act.at)
  await store.keepSubscription({
    site: act.site.site,
    subject: act.subject,
    isSubscribed,
    at: act.at,
    receipt: said.id,
  })
  return decided
}

/** Whoever has said nothing has been sent mail because the sender knows that they want it. */
export const isWanted = (subscription: Subscription | null): boolean => subscription?.isSubscribed ?? true
