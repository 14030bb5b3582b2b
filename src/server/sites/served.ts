import type { ServedSite } from '../config.js'
import { Refusal } from '../http/refusal.js'

/** The sites of this server. */
export interface ServedSites {
  readonly all: readonly ServedSite[]
  /** @throws {Refusal} 404 for a site that is not served here. */
  named(name: string): ServedSite
  /** The site that a query names; the only one when it names none. @throws {Refusal} 400 or 404. */
  asked(name: string | undefined): ServedSite
}

export function servedSites(all: readonly ServedSite[]): ServedSites {
  const byName = new Map(all.map(served => [served.site.site, served]))

  function named(name: string): ServedSite {
    const found = byName.get(name)
    if (!found) throw new Refusal(404, 'UNKNOWN_SITE', 'This server does not keep that site. Add it under "sites".')
    return found
  }

  return {
    all,
    named,
    asked(name) {
      const [only, ...more] = all
      if (name !== undefined) return named(name)
      if (only && more.length === 0) return only
      throw new Refusal(400, 'SITE_NEEDED', 'This server keeps several sites: say which, as ?site=….')
    },
  }
}

/** Those of the pages of every site. */
export const allOrigins = ({ all }: ServedSites): ReadonlySet<string> =>
  new Set(all.flatMap(({ site }) => site.origins))
