import { command } from '../gate/command.js'
import { ALL_DENIED } from '../gate/consent-mode.js'
import type { Page } from '../gate/page.js'

/** Sends a command to Google's tag. */
export const gtag = (page: Page, ...words: unknown[]): void => page.push('dataLayer', command(...words))

/** All that stands on the data layer: ours, that of `askfirst-stub.js`, and that of the page's own tags. */
function itemsOf(page: Page): readonly unknown[] {
  const layer = page.global('dataLayer')
  return Array.isArray(layer) ? layer : []
}

/** The commands among them. */
export const commandsOf = (page: Page): unknown[][] => itemsOf(page).map(item => Array.from(Object(item)))

/** What the last `default` or `update` said, as JSON. */
function lastSaid(page: Page, kind: 'default' | 'update'): string | undefined {
  const said = commandsOf(page).filter(([name, own]) => name === 'consent' && own === kind)
  return JSON.stringify(said.at(-1)?.[2])
}

/** Whether anybody has told Google what was decided. */
export const hasUpdate = (page: Page): boolean => lastSaid(page, 'update') !== undefined

/**
 * Tells Google what is granted, whoever else has told it before: the one `default` of a load, all denied, if nobody
 * gave it, and an `update` unless the last one said the same.
 */
export function signal(page: Page): void {
  const signals = page.consentMode()
  // Where a tag of Google's runs already, a default comes too late to be one.
  if (!lastSaid(page, 'default') && !page.global('google_tag_manager')) {
    gtag(page, 'consent', 'default', ALL_DENIED)
  }
  if (lastSaid(page, 'update') !== JSON.stringify(signals)) gtag(page, 'consent', 'update', signals)
}

/** The answer as an event for Tag Manager's triggers, unless it is what the last one told; comes after its update. */
export function announce(page: Page): void {
  const event = { event: 'askfirst', askfirst: page.answer() }
  const told = itemsOf(page).filter(item => Object(item).event === event.event)
  if (JSON.stringify(told.at(-1)) !== JSON.stringify(event)) page.push('dataLayer', event)
}
