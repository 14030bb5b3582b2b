import type { OwnRecord } from '../consent/storage/own-record.js'
import type { ConsentRecord } from '../contract/record.js'
import type { SiteConfig } from '../contract/site-config.js'
import { answerOf } from '../gate/answer.js'
import { ALL_DENIED, consentModeOf } from '../gate/consent-mode.js'

/** How long Google's tags wait for an update when nobody has decided yet. */
const WAIT_MS = 500

const page = window as { dataLayer?: ArrayLike<unknown>[] }

function push(item: object): void {
  page.dataLayer ??= []
  page.dataLayer.push(item as ArrayLike<unknown>)
}

/** Google's tags read an `arguments` object only. */
function gtag(..._command: unknown[]): void {
  push(arguments)
}

/** All denied, unless the page has given a default of its own. @param isDecided - an update follows at once. */
export function giveDefault(isDecided: boolean): void {
  if (page.dataLayer?.some(item => item?.[0] === 'consent' && item[1] === 'default')) return
  gtag('consent', 'default', isDecided ? ALL_DENIED : { ...ALL_DENIED, wait_for_update: WAIT_MS })
}

/**
 * Tells of each record once: an update, unless its signals are those of the last one, and Tag Manager's event.
 *
 * @param mapping - the site's own `consentMode`; without any config nothing is told.
 */
export function createTeller(mapping: SiteConfig['consentMode']): (record: ConsentRecord | OwnRecord | null) => void {
  let seen: string | undefined
  let said: string | undefined
  return record => {
    if (!mapping || seen === record?.receipt) return
    seen = record?.receipt
    const answer = answerOf(record)
    const signals = consentModeOf(mapping, answer)
    const text = JSON.stringify(signals)
    if (said !== text) gtag('consent', 'update', signals)
    said = text
    push({ event: 'askfirst', askfirst: answer })
  }
}
