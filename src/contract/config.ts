import { BUILT_IN } from './built-in.js'
import { declarationKeys } from './declaration.js'
import { ContractError, type ErrorCode } from './errors.js'
import { recordBytesAtMost } from './record.js'
import { any, either, list, map, number, object, one, parseShape, type Static, text } from './shape.js'
import { address, ESSENTIAL, id, language, line, version, type Words, words } from './words.js'

const DEFAULT_MAX_AGE_DAYS = 182
const RECORD_BYTES_AT_MOST = 1024

const category = object({
  /** For visitors; the default categories have texts of their own in every language. */
  'title?': words,
  'text?': words,
})

const service = object({
  id,
  'category?': id,
  ...declarationKeys,
  /** What the service's own code needs to start; without it the service is declared, and the page's marked elements start it. */
  'options?': map(line, any),
})

const gpc = one('refuse', 'show', 'ignore')

const consentModeKey = one(
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
)

/** A site's config as its author writes it: the source of the type, the parser and `schema/config.json`. */
export const config = object({
  '$schema?': line,
  site: id,
  'endpoint?': address,
  'origins?': list(text('an origin such as "https://www.example.org"', /^https?:\/\/[^\s/]+$/), 100),
  'policy?': object({ version, 'url?': address }),
  'controller?': object({
    name: line,
    'contact?': line,
    'address?': line,
    'authority?': text('a country as two capital letters', /^[A-Z]{2}$/),
  }),
  'categories?': map(id, category),
  'services?': list(either(id, service), 100),
  'locale?': language,
  'layout?': one('bar', 'box', 'dialog'),
  'position?': one('top', 'bottom', 'start', 'end'),
  'trigger?': one('auto', 'button', 'off'),
  'record?': object({
    'domain?': text('a domain such as ".example.org"', /^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/),
    'maxAgeDays?': number(DEFAULT_MAX_AGE_DAYS, 730),
  }),
  'signals?': object({ 'gpc?': either(gpc, map(id, gpc)) }),
  'consentMode?': map(id, list(consentModeKey, 7)),
  'scriptTimeoutMs?': number(0, 60_000),
})

/** A config as a person writes it: everything but `site` may be left out. */
export type SiteConfig = Static<typeof config>
export type CategoryId = string
export type ServiceId = string
export type GpcEffect = Static<typeof gpc>
export type ConsentModeKey = Static<typeof consentModeKey>

/** A service of a site, its category known. `options` null: declared, not started by us. */
export interface SiteService extends Omit<Static<typeof service>, 'category' | 'options'> {
  readonly category: CategoryId
  readonly options: Readonly<Record<string, unknown>> | null
}

/** A checked config with every default filled in: what the rest of the program reads. */
export interface Site {
  readonly site: string
  /** Where receipts go, without a slash at its end; `null`: they stay in the browser. */
  readonly endpoint: string | null
  readonly origins: readonly string[]
  readonly policy: { readonly version: string; readonly url: string | null }
  readonly controller: NonNullable<SiteConfig['controller']> | null
  readonly categories: Readonly<Record<CategoryId, { readonly title?: Words; readonly text?: Words }>>
  readonly services: readonly SiteService[]
  /** `auto`, or the one language the interface speaks. */
  readonly locale: string
  readonly layout: NonNullable<SiteConfig['layout']>
  readonly position: NonNullable<SiteConfig['position']>
  readonly trigger: NonNullable<SiteConfig['trigger']>
  readonly record: { readonly domain: string | null; readonly maxAgeDays: number }
  readonly gpc: Readonly<Record<CategoryId, GpcEffect>>
  readonly consentMode: Readonly<Record<CategoryId, readonly ConsentModeKey[]>>
  /** How long an external script may hold up those behind it, in milliseconds. */
  readonly scriptTimeoutMs: number
}

/** The categories that a visitor decides on, in the config's order. */
export const optionalCategories = (site: Site): CategoryId[] =>
  Object.keys(site.categories).filter(name => name !== ESSENTIAL)

/**
 * Reads a site's config, from a file, a page or a call.
 *
 * @param given - the JSON value; anybody may have written it.
 * @returns a copy with every default filled in.
 * @throws {ContractError} for the first mistake: its path, what stood there, what may.
 */
export function parseConfig(given: unknown): Site {
  const c = parseShape(config, given, 'INVALID_CONFIG')
  const categories = { [ESSENTIAL]: {}, ...(c.categories ?? { functional: {}, analytics: {} }) }
  const known = Object.keys(categories)
  const site: Site = {
    site: c.site,
    endpoint: c.endpoint?.replace(/\/+$/, '') ?? null,
    origins: c.origins ?? [],
    policy: { version: c.policy?.version ?? '1', url: c.policy?.url ?? null },
    controller: c.controller ?? null,
    categories,
    services: (c.services ?? []).map((item, i) => siteService(item, `services[${i}]`, known)),
    locale: c.locale ?? 'auto',
    layout: c.layout ?? 'bar',
    position: c.position ?? 'bottom',
    trigger: c.trigger ?? 'auto',
    record: { domain: c.record?.domain ?? null, maxAgeDays: c.record?.maxAgeDays ?? DEFAULT_MAX_AGE_DAYS },
    gpc: gpcEffects(c.signals?.gpc ?? 'refuse', known),
    consentMode: c.consentMode ?? {},
    scriptTimeoutMs: c.scriptTimeoutMs ?? 5000,
  }
  for (const name of Object.keys(site.consentMode)) mustBeKnown(name, `consentMode.${name}`, known)
  const ids = site.services.map(item => item.id)
  const twice = ids.findIndex((name, i) => ids.indexOf(name) < i)
  if (twice >= 0) fail('DUPLICATE', `services[${twice}].id`, ids[twice], 'each service is listed once')
  const bytes = recordBytesAtMost(site)
  if (bytes > RECORD_BYTES_AT_MOST) {
    fail(
      'RECORD_TOO_LARGE',
      'services',
      ids.length,
      `their names would make a cookie of ${bytes} bytes and ${RECORD_BYTES_AT_MOST} is the limit: shorten names or list fewer`,
    )
  }
  return site
}

function fail(code: ErrorCode, path: string, given: unknown, allowed: string): never {
  throw new ContractError(code, { path, given, allowed })
}

function mustBeKnown(name: string, path: string, known: readonly string[]): string {
  if (known.includes(name)) return name
  return fail(
    'UNKNOWN_CATEGORY',
    path,
    name,
    `this site has ${known.join(', ')}. Correct the name, or add the category under "categories"`,
  )
}

function siteService(given: string | Static<typeof service>, path: string, known: readonly string[]): SiteService {
  const item = typeof given === 'string' ? { id: given } : given
  const name = item.category ?? BUILT_IN[item.id]
  if (!name) {
    fail(
      'UNKNOWN_SERVICE',
      path,
      item.id,
      `built in are ${Object.keys(BUILT_IN).join(', ')}. Correct the name, or say its "category", "hosts" and "cookies"`,
    )
  }
  return { ...item, category: mustBeKnown(name, `${path}.category`, known), options: item.options ?? null }
}

function gpcEffects(
  effect: GpcEffect | Readonly<Record<string, GpcEffect>>,
  known: readonly string[],
): Record<string, GpcEffect> {
  const each = typeof effect === 'string' ? {} : effect
  for (const name of Object.keys(each)) mustBeKnown(name, `signals.gpc.${name}`, known)
  return Object.fromEntries(known.map(name => [name, each[name] ?? (typeof effect === 'string' ? effect : 'ignore')]))
}
