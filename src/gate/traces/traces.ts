import type { Declaration } from '../../contract/declaration.js'
import { globOf } from '../glob.js'
import type { Need } from '../may-run.js'
import { OURS } from '../ours.js'
import { cachesOf } from './caches.js'
import { cookiesOf } from './cookies.js'
import { databasesOf } from './databases.js'
import { keysOf } from './keys.js'
import type { Place } from './place.js'

/** What one service leaves in a browser: names, with `*`. */
export interface Traces extends Need {
  readonly cookies: readonly string[]
  /** Of keys, databases and caches alike. */
  readonly storage: readonly string[]
}

export const tracesOf = ({ id, category, cookies = [], storage = [] }: Declaration): Traces => ({
  category,
  service: id,
  cookies: cookies.map(({ name }) => name),
  storage,
})

/** Everywhere that this page can look. What a browser does not have is left out. */
export const placesOf = (page: Window & typeof globalThis): readonly Place[] => [
  cookiesOf(page),
  keysOf(() => page.localStorage),
  keysOf(() => page.sessionStorage),
  // `databases` is younger than IndexedDB itself; `caches` is for secure pages.
  ...(page.indexedDB && 'databases' in page.indexedDB ? [databasesOf(page.indexedDB)] : []),
  ...('caches' in page ? [cachesOf(page.caches)] : []),
]

/** The names at a place that these traces declare, never our own. Nothing where the place is closed: then nothing can be there either. */
async function namesAt(place: Place, traces: readonly Traces[]): Promise<readonly string[]> {
  const matches = globOf(traces.flatMap(declared => declared[place.declaredAs]))
  try {
    return (await place.names()).filter(name => matches(name) && !OURS.test(name))
  } catch {
    return []
  }
}

/**
 * Removes all that matches, then looks again.
 *
 * @returns what is still there: a cookie under a path that this page cannot name, or one that came back.
 */
export async function sweep(traces: readonly Traces[], places: readonly Place[]): Promise<readonly string[]> {
  await Promise.all(
    places.map(async place => {
      const names = await namesAt(place, traces)
      await Promise.allSettled(names.map(async name => place.remove(name)))
    }),
  )
  return (await Promise.all(places.map(place => namesAt(place, traces)))).flat()
}

/** Whether cookies or keys are kept here that are not ours: then a refusal has something to look for. */
export function hasTraces(page: Window): boolean {
  try {
    const cookies = page.document.cookie.split('; ')
    return [...cookies, ...Object.keys(page.localStorage), ...Object.keys(page.sessionStorage)].some(
      name => name !== '' && !OURS.test(name),
    )
  } catch {
    return false // blocked
  }
}
