import { speaks } from '../consent/validity.js'
import { parseConfig } from '../contract/config.js'
import { type ConsentRecord, parseRecord, subjectOf } from '../contract/record.js'
import type { Site } from '../contract/site.js'
import type { SiteConfig } from '../contract/site-config.js'
import { isMet } from '../gate/may-run.js'
import { needOf } from '../gate/need.js'
import type { InitialConsent } from './initial.js'

export { ContractError, type ErrorCode } from '../contract/errors.js'
export type { ConsentRecord } from '../contract/record.js'
export type { SiteConfig } from '../contract/site-config.js'
export type { InitialConsent } from './initial.js'
export { parseRecord }

/** What a server knows of one visitor's choice. */
export interface RequestConsent {
  /** The record in force; `null` without one, or when it no longer speaks for the visitor. */
  readonly record: ConsentRecord | null
  /** The same answer as `askfirst.allows()` in the browser. */
  allows(subject: string): boolean
  /** The same as plain data, for the page: `initial` of `askfirst/react` and its like. It is this visitor's alone, so no shared cache may keep the page. */
  readonly initial: InitialConsent
}

/**
 * Decides on a server, from a request's `Cookie` header, by the browser's own rules.
 *
 * @param config - the same config that the browser has.
 * @returns a function of the header and the time, in milliseconds since the Unix epoch.
 * @throws {ContractError} when the config is wrong.
 */
export function createReader(
  config: SiteConfig,
): (cookieHeader: string | null | undefined, now?: number) => RequestConsent {
  const site = parseConfig(config)
  return (cookieHeader, now = Date.now()) => {
    const kept = recordIn(cookieHeader ?? '')
    const record = speaks(kept, site, now) ? kept : null
    const may = (subject: string): boolean => allows(site, subject, record)
    return { record, allows: may, initial: { record, allowed: subjectsOf(site).filter(may) } }
  }
}

/** A name that the site does not have is a no, as in the browser. */
function allows(site: Site, subject: string, record: ConsentRecord | null): boolean {
  const condition = needOf(site, subject)
  return condition !== null && isMet(condition, record)
}

/** All that a visitor may be asked about, by name. */
const subjectsOf = ({ categories, services }: Site): string[] => [
  ...Object.keys(categories),
  ...services.map(subjectOf),
]

function recordIn(header: string): ConsentRecord | null {
  const pair = header.split(/;\s*/).find(item => item.startsWith('askfirst='))
  try {
    return pair ? parseRecord(pair.slice('askfirst='.length)) : null
  } catch {
    return null
  }
}
