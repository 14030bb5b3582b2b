import { type ConsentRecord, formatRecord } from '../contract/record.js'
import type { ReadableStore } from '../contract/store.js'
import type { Page } from '../gate/page.js'
import { announce, hasUpdate, signal } from '../services/consent-mode.js'
import { inlineConfig, TOLD, type Told } from './told.js'

/**
 * Tells Google's data layer of each change, where a stub stands in the page: an update, then Tag Manager's event. The
 * last of it is kept for the stub of the next page.
 */
export function tellFrom(
  $record: ReadableStore<ConsentRecord | null>,
  page: Page,
  shelf: () => Pick<Storage, 'setItem'>,
): void {
  const config = inlineConfig()
  // Without one nobody has said what a category signals; services tell what they need themselves.
  if (config === undefined) return
  $record.subscribe(record => {
    // Nobody has decided: that is what the default says.
    if (!record && !hasUpdate(page)) return
    signal(page)
    announce(page)
    if (!record) return
    const told: Told = { record: formatRecord(record), config, signals: page.consentMode(), answer: page.answer() }
    shelf().setItem(TOLD, JSON.stringify(told))
  })
}
