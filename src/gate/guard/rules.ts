import type { Declaration } from '../../contract/declaration.js'
import { globOf } from '../glob.js'
import type { Need } from '../may-run.js'
import { OURS } from '../ours.js'

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

/** What is guarded of a service; of a bare id, which is a text, nothing is known and nothing covered. */
export type Guarded = Pick<Declaration, 'id' | 'category' | 'hosts' | 'cookies' | 'storage'>

/** What belongs to one service of the site, and so waits for its grant. */
export interface Rule extends Need {
  readonly service: string
  /** @param target - an address, or for `cookie` and `storage` a name. */
  covers(kind: Kind, target: string): boolean
}

/** One rule for each service. `page` is where addresses are relative to. */
export const rulesOf = (services: readonly Guarded[], page: { readonly baseURI: string }): readonly Rule[] =>
  services.map(({ id, category, hosts = [], cookies = [], storage = [] }) => {
    const isHost = globOf(hosts)
    const isTrace: Readonly<Record<string, (name: string) => boolean>> = {
      cookie: globOf(cookies.map(({ name }) => name)),
      storage: globOf(storage),
    }
    return {
      category,
      service: id,
      covers(kind, target) {
        const isName = isTrace[kind]
        // What Askfirst keeps for itself is nobody's to declare.
        if (isName) return isName(target) && !OURS.test(target)
        try {
          const { host, hostname } = new URL(target, page.baseURI)
          return isHost(host) || isHost(hostname)
        } catch {
          return false // the original says what is wrong with it
        }
      },
    }
  })
