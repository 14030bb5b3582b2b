import { type Hold, promised } from './guard.js'
import type { GuardWay } from './ways.js'

/** Whether writing it removes a cookie. */
function isExpired(cookie: string): boolean {
  const seconds = /;\s*max-age\s*=([^;]*)/i.exec(cookie)?.[1]
  const end = /;\s*expires\s*=([^;]*)/i.exec(cookie)?.[1]
  return Number(seconds ?? Date.parse(String(end)) - Date.now()) <= 0
}

/** A removal is no trace: it is done now, and once more in its turn if what it removes is still held. */
function remove(hold: Hold, run: () => unknown): unknown {
  hold('call', run)
  return run()
}

/** Cookies by their declared names, written either way; keys of localStorage and sessionStorage by theirs. */
export function guardTraces(guardWay: GuardWay): void {
  guardWay(
    Document.prototype,
    'cookie',
    'cookie',
    (hold, run, _, [cookie]) => (isExpired(String(cookie)) ? remove(hold, run) : hold('call', run)),
    ([cookie]) => String(cookie).split(/[=;]/)[0]?.trim(),
  )
  guardWay((window as { CookieStore?: { prototype: object } }).CookieStore?.prototype, 'set', 'cookie', promised)
  guardWay(Storage.prototype, 'setItem', 'storage', (hold, run) => void hold('call', run))
  guardWay(Storage.prototype, 'removeItem', 'storage', remove)
}
