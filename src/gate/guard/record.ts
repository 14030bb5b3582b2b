import { readCookie } from '../../consent/storage/read-cookie.js'
import { followTabs } from '../../consent/tabs.js'
import { speaks, type Term } from '../../consent/validity.js'
import { type ConsentRecord, readRecord } from '../../contract/record.js'

/**
 * Reads the record in force by itself, as the gate may come much later or never.
 * Each call looks at the cookie: a grant counts from the moment it is written.
 *
 * @param onChange - called when it may be another: a decision here or in another tab, a page that wakes.
 */
export function followRecord(
  page: Window,
  site: Term & { readonly site: string },
  onChange: () => void,
): () => ConsentRecord | null {
  let told: ConsentRecord | null = null
  followTabs(page, {
    site: site.site,
    // Our own gate announces its decisions there too, also those that no cookie could keep.
    onDecided(value) {
      told = readRecord(value)
      onChange()
    },
    onWake: onChange,
  })
  page.document.addEventListener('askfirst:decision', onChange)
  return () => {
    const stored = readRecord(readCookie(page.document) ?? '')
    // The later of the two, by their UUIDv7: a cookie that another tab wrote is not at once what this one reads.
    const record = told && !(stored && stored.receipt > told.receipt) ? told : stored
    return speaks(record, site, Date.now()) ? record : null
  }
}
