import { COOKIE } from '../../consent/storage/read-cookie.js'
import { endOf } from '../../consent/validity.js'
import { parseConfig } from '../../contract/config.js'
import { formatRecord } from '../../contract/record.js'
import type { SiteConfig } from '../../contract/site-config.js'
import { type Given, recordOfGiven } from './given.js'

/** The cookie that keeps a choice; every tool sets one in its own way. */
export interface ConsentCookie {
  readonly name: string
  readonly value: string
  /** When it ends: seconds since the Unix epoch. */
  readonly expires: number
}

/**
 * The cookie of a visitor who has decided, for any tool that can set one; `null` for one who has not.
 *
 * @param config - the site's own.
 * @param now - milliseconds since the Unix epoch.
 * @throws {ContractError} when the config is wrong, or the choice names a category that the site does not have.
 */
export function consentCookie(config: SiteConfig, given: Given, now = Date.now()): ConsentCookie | null {
  const site = parseConfig(config)
  const record = recordOfGiven(site, given, now)
  return record && { name: COOKIE, value: formatRecord(record), expires: Math.floor(endOf(record, site) / 1000) }
}
