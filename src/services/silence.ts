import type { Page } from '../gate/page.js'

/** For vendors whose scripts cannot be stopped, or not for certain. */
export interface Silence {
  /**
   * From now on nothing reaches the vendor: its globals take calls and do nothing, and what
   * its script still sends to its own hosts is held back. All other requests pass.
   *
   * @param address - where else this site's vendor is: what starts with it is held back too.
   */
  begin(page: Page, address?: string): void
  /** The vendor's globals are its own again; what was held back is lost. */
  end(page: Page): void
}

/** Takes any call and any property, and answers nothing. Not a promise, or waiting for it would never end. */
const SILENT: unknown = new Proxy(() => {}, { get: (_, key) => (key === 'then' ? undefined : SILENT) })

/** @param hosts - as in a declaration: `*.` in front stands for any subdomain. */
export function silenceOf(globals: readonly string[], hosts: readonly string[]): Silence {
  const kept = new WeakMap<Page, { readonly globals: readonly unknown[]; readonly address: string | undefined }>()
  const wrapped = new WeakSet<Page>()
  /** The requests that are held, to be refused in the end: a library may send nothing else before it has heard of them. */
  let waiting: (() => void)[] = []

  function isHeld(page: Page, sent: unknown): boolean {
    const silent = kept.get(page)
    const own = String(Reflect.get(Object(page.global('location')), 'href'))
    if (!silent || !URL.canParse(String(sent), own)) return false
    const { hostname, href } = new URL(String(sent), own)
    if (hosts.some(host => hostname === host || (host.startsWith('*') && hostname.endsWith(host.slice(1))))) return true
    // A vendor at an address that the page itself is under cannot be told from the site.
    return !!silent.address && !own.startsWith(silent.address) && href.startsWith(silent.address)
  }

  return {
    begin(page, address) {
      if (kept.has(page)) return
      kept.set(page, { globals: globals.map(name => page.global(name)), address: address && new URL(address).href })
      for (const name of globals) page.setGlobal(name, SILENT)
      if (wrapped.has(page)) return
      wrapped.add(page)
      wrapSenders(
        page,
        sent => isHeld(page, sent),
        refuse => waiting.push(refuse),
      )
    },
    end(page) {
      // A script that arrived meanwhile has made its globals anew.
      for (const [i, name] of globals.entries())
        if (kept.has(page) && page.global(name) === SILENT) page.setGlobal(name, kept.get(page)?.globals[i])
      kept.delete(page)
      for (const refuse of waiting) refuse()
      waiting = []
    },
  }
}

/** Calls a method of a vendor's global; nothing happens as long as there is none. */
export function call(page: Page, global: string, method: string, ...given: unknown[]): void {
  const vendor = page.global(global)
  const called: unknown = Reflect.get(Object(vendor), method)
  if (typeof called === 'function') Reflect.apply(called, vendor, given)
}

/** Every way in which a page's script sends something without leaving the page. */
function wrapSenders(page: Page, isHeld: (address: unknown) => boolean, hold: (refuse: () => void) => void): void {
  const of = (name: string): object => Object(page.global(name))
  const prototype = (name: string): object => Object(Reflect.get(of(name), 'prototype'))
  const opened = new WeakMap<object, unknown>()
  wrap(
    of('window'),
    'fetch',
    (_, [input]) => isHeld(Reflect.get(Object(input), 'url') ?? input),
    // Not refused at once: a script that tries again would do so for ever.
    () => new Promise((_, reject) => hold(() => reject(new TypeError('Held back after a withdrawal')))),
  )
  wrap(of('navigator'), 'sendBeacon', (_, [url]) => isHeld(url))
  wrap(prototype('XMLHttpRequest'), 'open', (request, [, url]) => !opened.set(request, url))
  wrap(prototype('XMLHttpRequest'), 'send', request => isHeld(opened.get(request)))
  wrap(prototype('WebSocket'), 'send', socket => isHeld(Reflect.get(socket, 'url')))
  const image = prototype('HTMLImageElement')
  const src = Object.getOwnPropertyDescriptor(image, 'src')
  if (src?.set) {
    wrap(src, 'set', (_, [url]) => isHeld(url))
    Object.defineProperty(image, 'src', src)
  }
}

/** Puts a check before a function of `owner`: where `isHeld`, `instead` runs in its place. */
function wrap(
  owner: object,
  name: string,
  isHeld: (self: object, given: unknown[]) => boolean,
  instead: () => unknown = () => false,
): void {
  const original: unknown = Reflect.get(owner, name)
  if (typeof original !== 'function') return
  const apply = (target: typeof original, self: object, given: unknown[]): unknown =>
    isHeld(self, given) ? instead() : Reflect.apply(target, self, given)
  Reflect.set(owner, name, new Proxy(original, { apply }))
}
