import { BUILT_IN } from './built-in.js'
import { ContractError, type ErrorCode } from './errors.js'
import { recordBytesAtMost } from './record.js'
import { parseShape } from './shape.js'
import type { Site, SiteService } from './site.js'
import { config, type GpcEffect, MIN_MAX_AGE_DAYS, type ServiceConfig } from './site-config.js'
import { ESSENTIAL } from './words.js'

const RECORD_BYTES_AT_MOST = 1024

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
    texts: c.texts ?? {},
    layout: c.layout ?? 'bar',
    position: c.position ?? 'bottom',
    secondLayer: c.secondLayer ?? 'dialog',
    theme: c.theme ?? 'plain',
    trigger: c.trigger ?? 'auto',
    record: { domain: c.record?.domain ?? null, maxAgeDays: c.record?.maxAgeDays ?? MIN_MAX_AGE_DAYS },
    gpc: gpcEffects(c.signals?.gpc ?? 'refuse', known),
    consentMode: c.consentMode ?? {},
    scriptTimeoutMs: c.scriptTimeoutMs ?? 5000,
    guard: c.guard ?? 'off',
    import: c.import ?? [],
    markup: c.markup ?? [],
  }
  for (const name of Object.keys(site.consentMode)) mustBeKnown(name, `consentMode.${name}`, known)
  const ids = site.services.map(item => item.id)
  site.import.forEach((tool, i) => {
    for (const [theirs, name] of Object.entries(tool.categories ?? {})) {
      mustBeKnown(name, `import[${i}].categories.${theirs}`, known)
    }
    for (const [theirs, id] of Object.entries(tool.services ?? {})) {
      mustBeListed(id, `import[${i}].services.${theirs}`, ids)
    }
  })
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

function mustBeListed(id: string, path: string, ids: readonly string[]): void {
  if (!ids.includes(id)) fail('UNKNOWN_SERVICE', path, id, `this site has ${ids.join(', ')}. List it under "services"`)
}

function siteService(given: string | ServiceConfig, path: string, known: readonly string[]): SiteService {
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
