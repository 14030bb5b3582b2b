import { parseConfig } from '../../contract/config.js'
import type { Site } from '../../contract/site.js'
import type { SiteConfig } from '../../contract/site-config.js'
import { type Rule, rulesOf } from '../../gate/guard/rules.js'
import { mayRun } from '../../gate/may-run.js'
import { all } from '../../services/all.js'
import { type Given, recordOfGiven } from './given.js'

/** What is used of Playwright's `Page` and `BrowserContext`. */
export interface RequestSource {
  on(event: 'request', listener: (request: { url(): string }) => void): unknown
}

/** Playwright: the addresses that are asked for from now on, in their order; the list grows. */
export function recordRequests(source: RequestSource): readonly string[] {
  const addresses: string[] = []
  source.on('request', request => addresses.push(request.url()))
  return addresses
}

/**
 * Those of the addresses that belong to the site's services, by the service's id. A service is known by the hosts of its
 * declaration and by the addresses in its options.
 */
export function requestsByService(config: SiteConfig, addresses: readonly string[]): Record<string, string[]> {
  const services = servicesOf(parseConfig(config))
  return Object.fromEntries(services.map(({ rule, covers }) => [rule.service, addresses.filter(covers)]))
}

/** Those of the addresses that a visitor with this choice has not allowed: what a test expects to be none. */
export function forbiddenRequests(config: SiteConfig, given: Given, addresses: readonly string[]): string[] {
  const site = parseConfig(config)
  const record = recordOfGiven(site, given)
  const forbidden = servicesOf(site).filter(({ rule }) => !mayRun(rule, record).may)
  return addresses.filter(address => forbidden.some(({ covers }) => covers(address)))
}

interface KnownService {
  readonly rule: Rule
  readonly covers: (address: string) => boolean
}

function servicesOf({ services }: Site): KnownService[] {
  const declared = services.map(service => ({ ...all.find(({ id }) => id === service.id), ...service }))
  const rules = rulesOf(declared, { baseURI: 'about:blank' })
  return rules.map((rule, i) => {
    const own = Object.values(services[i]?.options ?? {}).filter(value => /^https?:/.test(String(value)))
    return { rule, covers: address => rule.covers('fetch', address) || own.some(at => address.startsWith(String(at))) }
  })
}
