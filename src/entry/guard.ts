import type { Declaration } from '../contract/declaration.js'
import type { Site } from '../contract/site.js'
import { type GuardConfig, startGuard } from '../gate/guard/start.js'

/** In a compiled site, which has this script in front of the gate. */
declare const __ASKFIRST_SITE__: {
  readonly site: Site
  readonly declarations: readonly Declaration[]
  readonly base: string
}

/**
 * A config that is wrong is told by the gate, which stays shut: then no grant is ever heard of.
 *
 * @throws {SyntaxError} for what is not JSON.
 */
function readConfig(): GuardConfig & { readonly base?: string } {
  if (typeof __ASKFIRST_SITE__ === 'undefined') {
    return JSON.parse(String(document.getElementById('askfirst-config')?.textContent)) as GuardConfig
  }
  return { ...__ASKFIRST_SITE__, ...__ASKFIRST_SITE__.site, services: __ASKFIRST_SITE__.declarations }
}

/** First in <head> and not deferred: what runs before it is not guarded. */
function run(tag: HTMLScriptElement): void {
  try {
    const config = readConfig()
    // By its whole address: what is relative is not known in a script from another origin.
    const { href } = new URL(`${config.base ?? ''}askfirst-release.js`, tag.src || location.href)
    const load = async () => ((await import(href)) as typeof import('./release.js')).release
    if (config.guard && config.guard !== 'off') window.askfirstGuard ??= startGuard(config, load)
  } catch (error) {
    console.error('askfirst: the guard found no #askfirst-config', error)
  }
}

run(document.currentScript as HTMLScriptElement)
