import type { Declaration } from '../contract/declaration.js'
import { globOf } from './glob.js'
import type { Need } from './may-run.js'

/** What one service leaves in a browser: names, with `*`. */
export interface Traces extends Need {
  readonly cookies: readonly string[]
  readonly storage: readonly string[]
}

export const tracesOf = ({ id, category, cookies = [], storage = [] }: Declaration): Traces => ({
  category,
  service: id,
  cookies: cookies.map(({ name }) => name),
  storage,
})

/** Where a page may find traces: its own window. */
export interface Places {
  readonly document: { cookie: string }
  readonly location: { readonly hostname: string; readonly pathname: string }
  readonly localStorage: Storage
  readonly sessionStorage: Storage
}

/** What of these traces is there now. */
function found(
  traces: readonly Pick<Traces, 'cookies' | 'storage'>[],
  places: Places,
): { cookies: string[]; keys: [Storage, string][] } {
  const isCookie = namesOf(traces.flatMap(({ cookies }) => cookies))
  const isKey = namesOf(traces.flatMap(({ storage }) => storage))
  const names = (): string[] => places.document.cookie.split('; ').map(pair => pair.split('=')[0] ?? '')
  const keysIn = (area: () => Storage) => (): [Storage, string][] => Object.keys(area()).map(key => [area(), key])
  return {
    cookies: attempt(names).filter(isCookie),
    keys: [() => places.localStorage, () => places.sessionStorage]
      .flatMap(area => attempt(keysIn(area)))
      .filter(([, key]) => isKey(key)),
  }
}

/**
 * Removes all that matches, then looks again.
 *
 * @returns what is still there: a cookie under a path that this page cannot name, or one that came back.
 */
export function sweep(traces: readonly Traces[], places: Places): string[] {
  const { cookies, keys } = found(traces, places)
  for (const name of cookies) {
    for (const expired of expiriesOf(name, places.location)) places.document.cookie = expired
  }
  for (const [area, key] of keys) area.removeItem(key)
  const left = found(traces, places)
  return [...left.cookies, ...left.keys.map(([, key]) => key)]
}

/** Whether anything is kept here but what is Askfirst's own. */
export function hasTraces(places: Places): boolean {
  const { cookies, keys } = found([{ cookies: ['*'], storage: ['*'] }], places)
  return cookies.some(Boolean) || keys.length > 0
}

/** Whatever a site declares, the record and the receipts on their way are not a service's. */
function namesOf(patterns: readonly string[]): (name: string) => boolean {
  const matches = globOf(patterns)
  return name => matches(name) && !/^askfirst\b/.test(name)
}

function attempt<T>(list: () => T[]): T[] {
  try {
    return list()
  } catch {
    return [] // blocked for this page: then nothing of it can be there either
  }
}

/**
 * Every way in which a cookie of this name may have been set for this page: a
 * browser removes one only when domain, path and partition are those it was set with.
 */
export function expiriesOf(name: string, { hostname, pathname }: Places['location']): string[] {
  const labels = hostname.split('.')
  const parents = labels.slice(0, -1).map((_, i) => `; domain=${labels.slice(i).join('.')}`)
  const steps = pathname.split('/').slice(1)
  const prefixes = steps.flatMap((_, i) => [
    `/${steps.slice(0, i + 1).join('/')}`,
    `/${steps.slice(0, i + 1).join('/')}/`,
  ])
  const paths = ['/', ...prefixes]
  const domains = ['', ...parents]
  return ['', '; secure', '; secure; partitioned'].flatMap(kind =>
    domains.flatMap(domain => paths.map(path => `${name}=; max-age=0; path=${path}${domain}${kind}`)),
  )
}
