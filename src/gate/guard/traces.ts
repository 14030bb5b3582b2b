import type { Guard, Stop } from './guard.js'
import type { Patches } from './patches.js'

/** A removal is no trace: it is done now, and once more in its turn if what it removes is still held. */
function holdTrace(stop: Stop | null, run: () => unknown, isRemoval: boolean): unknown {
  stop?.hold(run)
  return !stop || isRemoval ? run() : undefined
}

function isExpired(cookie: string): boolean {
  const [, , age, end = ''] = /;\s*(max-age\s*=\s*(-?\d+)|expires\s*=([^;]*))/i.exec(cookie) ?? []
  return age ? Number(age) <= 0 : Date.parse(end) <= Date.now()
}

/** Cookies by their declared names, written either way. */
export function guardCookies(page: typeof globalThis, { method }: Patches, guard: Guard): void {
  method(page.Document.prototype, 'cookie', (run, _, [given]) => {
    const cookie = String(given)
    return holdTrace(guard.stops('cookie', cookie.split(/[=;]/)[0]?.trim() ?? ''), run, isExpired(cookie))
  })
  const { CookieStore } = page as { readonly CookieStore?: { readonly prototype: object } }
  method(CookieStore?.prototype, 'set', (run, _, [given]) => {
    const { name = given } = Object(given) as { readonly name?: unknown }
    return guard.stops('cookie', String(name))?.promise(run) ?? run()
  })
}

/** Keys of localStorage and sessionStorage by their declared names. */
export function guardStorage({ Storage: { prototype } }: typeof globalThis, { method }: Patches, guard: Guard): void {
  method(prototype, 'setItem', (run, _, [key]) => holdTrace(guard.stops('storage', String(key)), run, false))
  method(prototype, 'removeItem', (run, _, [key]) => holdTrace(guard.stops('storage', String(key)), run, true))
}
