import { type Hold, promised } from './guard.js'
import type { GuardWay } from './ways.js'

/** What a cookie is removed by: `max-age=0`, as Askfirst clears, or the first day of computers. Any other end is held as a write. */
const REMOVAL = /;\s*(max-age=(0|-)|expires=[^;]*1970)/i

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
    (hold, run, _, [cookie]) => (REMOVAL.test(String(cookie)) ? remove(hold, run) : hold('call', run)),
    ([cookie]) => String(cookie).split(/[=;]/)[0]?.trim(),
  )
  guardWay((window as { CookieStore?: { prototype: object } }).CookieStore?.prototype, 'set', 'cookie', promised)
  guardWay(Storage.prototype, 'setItem', 'storage', (hold, run) => void hold('call', run))
  guardWay(Storage.prototype, 'removeItem', 'storage', remove)
}
