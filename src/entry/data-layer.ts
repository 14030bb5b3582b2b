import type { SiteConfig } from '../contract/site-config.js'
import { answerOf, type Lists } from '../gate/answer.js'
import { command } from '../gate/command.js'
import { ALL_DENIED, consentModeOf } from '../gate/consent-mode.js'

/** How long Google's tags wait for an update when nobody has decided yet. */
const WAIT_MS = 500

/** The answer that was told last, its two texts in a row; at first there is none to tell. */
let answered = ',,'
/** The signals of the last update, as JSON. */
let signalled: string | undefined

const push = (item: object): unknown => (window.dataLayer ??= []).push(item as ArrayLike<unknown>)

/** All denied, unless the page has given a default of its own. @param record - with one, an update follows at once. */
export function giveDefault(record: Lists | null): void {
  if (window.dataLayer?.some(item => item?.[0] === 'consent' && item[1] === 'default')) return
  push(command('consent', 'default', record ? ALL_DENIED : { ...ALL_DENIED, wait_for_update: WAIT_MS }))
}

/**
 * Tells each answer once: an update, unless its signals are those of the last one, and Tag Manager's event.
 *
 * @param config - without one nobody knows what a category signals, and nothing is told.
 */
export function tell(config: Pick<SiteConfig, 'consentMode'> | undefined, record: Lists | null): void {
  const answer = answerOf(record)
  if (!config || answered === (answered = answer.granted + answer.refused)) return
  const signals = consentModeOf(config.consentMode, answer)
  if (signalled !== (signalled = JSON.stringify(signals))) push(command('consent', 'update', signals))
  push({ event: 'askfirst', askfirst: answer })
}
