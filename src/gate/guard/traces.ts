import type { Stop } from './guard.js'
import { promised } from './promised.js'
import type { GuardWay } from './ways.js'

function isExpired(cookie: string): boolean {
  const [, , age, end = ''] = /;\s*(max-age\s*=\s*(-?\d+)|expires\s*=([^;]*))/i.exec(cookie) ?? []
  return age ? Number(age) <= 0 : Date.parse(end) <= Date.now()
}

/** A removal is no trace: it is done now, and once more in its turn if what it removes is still held. */
function remove({ hold }: Stop, run: () => unknown): unknown {
  hold(run)
  return run()
}

const nameOf = (given: unknown): unknown => (Object(given) as { readonly name?: unknown }).name ?? given

/** Cookies by their declared names, written either way. */
export function guardCookies(guardWay: GuardWay): void {
  guardWay(
    Document.prototype,
    'cookie',
    'cookie',
    (stop, run, _, [cookie]) => (isExpired(String(cookie)) ? remove(stop, run) : stop.hold(run)),
    ([cookie]) => String(cookie).split(/[=;]/)[0]?.trim(),
  )
  const { CookieStore } = window as { readonly CookieStore?: { readonly prototype: object } }
  guardWay(
    CookieStore?.prototype,
    'set',
    'cookie',
    (stop, run) => promised(stop, run),
    ([given]) => nameOf(given),
  )
}

/** Keys of localStorage and sessionStorage by their declared names. */
export function guardStorage(guardWay: GuardWay): void {
  guardWay(Storage.prototype, 'setItem', 'storage', ({ hold }, run) => void hold(run))
  guardWay(Storage.prototype, 'removeItem', 'storage', remove)
}
