import { parseConfig } from '../../../contract/config.js'
import { ContractError } from '../../../contract/errors.js'
import type { Site } from '../../../contract/site.js'
import { examine } from '../../../lint/examine.js'
import type { Finding } from '../../../lint/finding.js'
import { jsonIn } from '../../config-file.js'
import { inForce, type PolicyInForce } from '../../policies/in-force.js'
import { type VisitorChanges, visitorChangesOf } from './visitor-changes.js'

/** What is said of a config that somebody thinks of using. */
export type ConfigCheck =
  | { readonly is: 'empty' }
  /** `line`: counted from 1; `null` when the system does not tell. */
  | { readonly is: 'no-json'; readonly why: string; readonly line: number | null }
  | { readonly is: 'other-site'; readonly named: string }
  /** `changes`: `null` for one that cannot be read as a config. */
  | { readonly is: 'checked'; readonly findings: readonly Finding[]; readonly changes: VisitorChanges | null }

/**
 * Says of a text what `askfirst check-config` would, and what it would change for the visitors of a site.
 *
 * @param policies - what was published counts when it is later than what a config names.
 * @throws {StoreError} when that cannot be asked for.
 */
export async function checkConfig(text: string, site: Site, policies: PolicyInForce): Promise<ConfigCheck> {
  if (text.trim() === '') return { is: 'empty' }
  let given: unknown
  try {
    given = jsonIn(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    return { is: 'no-json', why, line: lineIn(text, why) }
  }
  const next = siteIn(given)
  if (next && next.site !== site.site) return { is: 'other-site', named: next.site }
  const findings = examine(given, null, () => parseConfig(given))
  if (!next) return { is: 'checked', findings, changes: null }
  const [now, then] = await Promise.all([inForce(policies, site), inForce(policies, next)])
  return { is: 'checked', findings, changes: visitorChangesOf(now, then) }
}

/** Where a text ends to be JSON, by the system's own words. */
function lineIn(text: string, why: string): number | null {
  const position = / position (\d+)/.exec(why)?.[1]
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length
}

/** `null`: the findings say why. */
function siteIn(given: unknown): Site | null {
  try {
    return parseConfig(given)
  } catch (error) {
    if (error instanceof ContractError) return null
    throw error
  }
}
