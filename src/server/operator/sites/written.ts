import type { SiteConfig } from '../../../contract/site-config.js'
import type { ServedSite } from '../../config.js'
import type { ConfigFile } from '../../config-file.js'

/** A site as its author wrote it, and where: it is changed there, and nowhere else. */
export interface WrittenSite {
  readonly given: SiteConfig
  /** In the server's config: `sites[1]`. */
  readonly key: string
  /** The server's config, without its folder; `null`: a program gave it. */
  readonly file: string | null
  /** The site's own file, where the server's config names one. */
  readonly ownFile: string | null
}

export const writtenSites = (
  sites: readonly ServedSite[],
  config: ConfigFile | null,
): ReadonlyMap<string, WrittenSite> =>
  new Map(
    sites.map(({ site, given }, i) => [
      site.site,
      { given, key: `sites[${i}]`, file: config?.name ?? null, ownFile: config?.sites[i] ?? null },
    ]),
  )
