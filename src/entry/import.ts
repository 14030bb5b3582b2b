import { earlierRecord } from '../consent/earlier/earlier.js'
import { keptOn } from '../consent/earlier/kept.js'
import type { EarlierRecord } from '../consent/earlier/record.js'
import type { Site } from '../contract/site.js'

/** What `askfirst-import.js` exports: reading what the consent tool before us has kept on this page. */
export const earlierOn = (page: Window, site: Site, gpc: boolean): EarlierRecord | null =>
  earlierRecord({
    site,
    kept: keptOn(page),
    gpc,
    now: Date.now(),
    onUnread: name => console.warn(`askfirst: no earlier choice in ${name}`),
  })
