import type { Declaration } from '../contract/declaration.js'
import type { Site } from '../contract/site.js'
import { MIN_MAX_AGE_DAYS, type SiteConfig } from '../contract/site-config.js'
import { type GuardConfig, startGuard } from '../gate/guard/start.js'

/** In a compiled site, which has this script in front of the gate. */
declare const __ASKFIRST_SITE__: { readonly site: Site; readonly declarations: readonly Declaration[] }

/**
 * Reads the little that the guard needs, with the defaults of `parseConfig`. A config that is wrong elsewhere is
 * told by the gate, which stays shut: then no record grants anything and all of it is held.
 *
 * @throws {SyntaxError} for what is not JSON, {TypeError} for what is no config.
 */
function parseGuardConfig(text: string): GuardConfig {
  const { guard = 'off', site, services = [], policy, record } = JSON.parse(text) as SiteConfig
  const bare = services.filter(service => !Object(service).hosts)
  if (guard !== 'off' && bare.length > 0) {
    console.warn('askfirst: the guard needs "hosts", or a compiled site, for', ...bare)
  }
  return {
    guard,
    site,
    services: services.filter(service => typeof service !== 'string') as Declaration[],
    policy: { version: policy?.version ?? '1' },
    record: { maxAgeDays: record?.maxAgeDays ?? MIN_MAX_AGE_DAYS },
  }
}

/** First in <head> and not deferred: what runs before it is not guarded. */
function run(): void {
  try {
    const config =
      typeof __ASKFIRST_SITE__ === 'undefined'
        ? parseGuardConfig(document.getElementById('askfirst-config')?.textContent ?? '')
        : { ...__ASKFIRST_SITE__.site, services: __ASKFIRST_SITE__.declarations }
    if (config.guard !== 'off') window.askfirstGuard ??= startGuard(window, config)
  } catch (error) {
    console.error('askfirst: the guard needs #askfirst-config, as JSON, before its tag; nothing is guarded.', error)
  }
}

run()
