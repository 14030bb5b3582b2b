import type { Declaration } from '../../contract/declaration.js'
import { ESSENTIAL } from '../../contract/words.js'
import { globOf } from '../glob.js'
import type { Need } from '../may-run.js'

/** How a page reaches a third party or leaves something behind; an element's own name for what it fetches. */
export type Kind =
  | 'fetch'
  | 'xhr'
  | 'beacon'
  | 'WebSocket'
  | 'EventSource'
  | 'Worker'
  | 'cookie'
  | 'storage'
  | (string & {})

/** What belongs to one service of the site, and so waits for its grant. */
export interface Rule extends Need {
  readonly service: string
  /** @param target - an address, or for `cookie` and `storage` a name. */
  covers(kind: Kind, target: string): boolean
}

/** One rule for each service that has to be granted. `page` is where addresses are relative to. */
export const rulesOf = (services: readonly Declaration[], page: { readonly baseURI: string }): Rule[] =>
  services
    .filter(({ category }) => category !== ESSENTIAL)
    .map(({ id, category, hosts = [], cookies = [], storage = [] }) => {
      const isHost = globOf(hosts)
      const isCookie = globOf(cookies.map(({ name }) => name))
      const isKey = globOf(storage)
      return {
        category,
        service: id,
        covers(kind, target) {
          if (kind === 'cookie') return isCookie(target)
          if (kind === 'storage') return isKey(target)
          const url = urlOf(target, page.baseURI)
          return !!url && (isHost(url.host) || isHost(url.hostname))
        },
      }
    })

function urlOf(address: string, base: string): URL | null {
  try {
    return new URL(address, base)
  } catch {
    return null // the original says what is wrong with it
  }
}
