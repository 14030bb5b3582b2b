import type { CategoryId, ConsentModeKey, GpcEffect, ServiceConfig, SiteConfig } from './site-config.js'
import { ESSENTIAL, type Words } from './words.js'

/** A service of a site, its category known. `options` null: declared, not started by us. */
export interface SiteService extends Omit<ServiceConfig, 'category' | 'options'> {
  readonly category: CategoryId
  readonly options: Readonly<Record<string, unknown>> | null
}

/** A checked config with every default filled in: what the rest of the program reads. */
export interface Site {
  readonly site: string
  /** Where receipts go, without a slash at its end; `null`: they stay in the browser. */
  readonly endpoint: string | null
  readonly origins: readonly string[]
  readonly policy: { readonly version: string; readonly url: string | null }
  readonly controller: NonNullable<SiteConfig['controller']> | null
  readonly categories: Readonly<Record<CategoryId, { readonly title?: Words; readonly text?: Words }>>
  readonly services: readonly SiteService[]
  /** `auto`, or the one language the interface speaks. */
  readonly locale: string
  /** The site's own words, by language and name, in place of the interface's. */
  readonly texts: NonNullable<SiteConfig['texts']>
  readonly layout: NonNullable<SiteConfig['layout']>
  readonly position: NonNullable<SiteConfig['position']>
  readonly secondLayer: NonNullable<SiteConfig['secondLayer']>
  readonly theme: NonNullable<SiteConfig['theme']>
  readonly trigger: NonNullable<SiteConfig['trigger']>
  readonly record: { readonly domain: string | null; readonly maxAgeDays: number }
  readonly gpc: Readonly<Record<CategoryId, GpcEffect>>
  readonly consentMode: Readonly<Record<CategoryId, readonly ConsentModeKey[]>>
  /** How long an external script may hold up those behind it, in milliseconds. */
  readonly scriptTimeoutMs: number
  /** What `askfirst-guard.js` does about tags that nobody marked. */
  readonly guard: NonNullable<SiteConfig['guard']>
  /** The tools whose choices are taken over, in the order in which they are looked for. */
  readonly import: NonNullable<SiteConfig['import']>
  /** The tools whose marks on the page's elements are read as ours. */
  readonly markup: NonNullable<SiteConfig['markup']>
}

/** The categories that a visitor decides on, in the config's order. */
export const optionalCategories = (site: Site): CategoryId[] =>
  Object.keys(site.categories).filter(name => name !== ESSENTIAL)
