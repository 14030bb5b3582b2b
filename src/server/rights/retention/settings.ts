import { ContractError } from '../../../contract/errors.js'
import { map, object, type Static } from '../../../contract/shape.js'
import { id, line } from '../../../contract/words.js'
import { DEFAULT_PERIODS, PERIODS, type Periods } from './periods.js'

/** How long what is kept is kept, in days. */
export const retention = object({
  ...PERIODS,
  /** By site, over those of all. */
  'sites?': map(id, object(PERIODS)),
  /** Where a site is told whom to warn before they are anonymised. */
  'webhook?': object({ url: line, secret: line }),
})

export interface Webhook {
  readonly url: string
  /** Signs what is sent. */
  readonly secret: string
}

export interface RetentionSettings {
  /** Whether anything is removed by itself. */
  readonly isOn: boolean
  periodsOf(site: string): Periods
  readonly webhook: Webhook | null
}

/**
 * @param sites - the names of those that the server keeps.
 * @param parseSecret - throws for a secret that is too short.
 * @throws {ContractError} without passwords that an address may hold.
 */
export function parseRetention(
  given: Static<typeof retention> | undefined,
  sites: readonly string[],
  parseSecret: (path: string, secret: string) => string,
): RetentionSettings {
  const { sites: own = {}, webhook, ...all } = given ?? {}
  const stranger = Object.keys(own).find(name => !sites.includes(name))
  if (stranger !== undefined) invalid(`retention.sites.${stranger}`, stranger, `there is ${sites.join(', ')}`)
  if (webhook && !isWebhook(webhook.url)) {
    invalid('retention.webhook.url', 'an address', 'https is expected, or http on this machine')
  }
  return {
    isOn: given !== undefined,
    periodsOf: site => ({ ...DEFAULT_PERIODS, ...all, ...own[site] }),
    webhook: webhook ? { url: webhook.url, secret: parseSecret('retention.webhook.secret', webhook.secret) } : null,
  }
}

const protocolOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : '')

/** Hashes of people go there: nobody on the way shall read them. */
function isWebhook(url: string): boolean {
  const protocol = protocolOf(url)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(new URL(url).hostname))
}

function invalid(path: string, given: unknown, allowed: string): never {
  throw new ContractError('INVALID_CONFIG', { path, given, allowed })
}
