import { CONSENT_MODE_KEYS, type ConsentModeKey } from '../../../src/contract/site-config.js'
import type { Page } from '../../../src/gate/page.js'

export interface FakePage extends Page {
  readonly globals: Map<string, unknown>
  readonly scripts: { readonly url: string; readonly attributes: Readonly<Record<string, string>> }[]
  /** The queue's items; an `arguments` object is shown as `{ arguments: […] }`. */
  queue(name: string): unknown[]
}

/** Every Consent Mode signal denied, except those named. */
export const signals = (...granted: ConsentModeKey[]): Record<string, 'granted' | 'denied'> =>
  Object.fromEntries(CONSENT_MODE_KEYS.map(key => [key, granted.includes(key) ? 'granted' : 'denied']))

const shown = (item: unknown): unknown =>
  Object.prototype.toString.call(item) === '[object Arguments]' ? { arguments: Array.from(Object(item)) } : item

/**
 * A page that records all that a service does to it.
 *
 * @param onScript - what the vendor's script does when it runs.
 * @param granted - the Consent Mode signals that the choice in force grants; read at each call.
 */
export function fakePage(
  onScript: (globals: Map<string, unknown>) => void | Promise<void> = () => {},
  granted: () => ConsentModeKey[] = () => [],
): FakePage {
  const globals = new Map<string, unknown>()
  const scripts: { url: string; attributes: Readonly<Record<string, string>> }[] = []
  const queueOf = (name: string): unknown[] => {
    const there = globals.get(name)
    if (Array.isArray(there)) return there
    const made: unknown[] = []
    globals.set(name, made)
    return made
  }
  return {
    globals,
    scripts,
    queue: name => queueOf(name).map(shown),
    push: (name, item) => queueOf(name).push(item),
    async addScript(url, attributes = {}) {
      if (scripts.some(script => script.url === url)) return
      scripts.push({ url, attributes })
      await onScript(globals)
    },
    global: name => globals.get(name),
    setGlobal: (name, value) => void globals.set(name, value),
    consentMode: () => signals(...granted()) as Record<ConsentModeKey, 'granted' | 'denied'>,
    answer: () => ({ granted: `,${granted()},`, refused: ',' }),
  }
}
