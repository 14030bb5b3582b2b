import { holdBack } from '../consent/newcomers.js'
import { cookieStorage } from '../consent/storage/cookie.js'
import { readCookie } from '../consent/storage/read-cookie.js'
import type { Shelf } from '../consent/storage/shelf.js'
import { endOf } from '../consent/validity.js'
import { formatRecord, readRecord } from '../contract/record.js'
import type { Site } from '../contract/site.js'

/** What `askfirst-newcomers.js` exports: before the gate reads the cookie, services that nobody was asked about are out of it. */
export function holdNewcomers(site: Site, shelf: Shelf): void {
  const record = readRecord(readCookie() ?? '')
  const held = record && holdBack(record, site, shelf)
  if (held) cookieStorage(site.record.domain).write(formatRecord(held), endOf(held, site))
}
