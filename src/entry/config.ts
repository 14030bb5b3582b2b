import { isOfferNew } from '../consent/newcomers.js'
import type { Shelf } from '../consent/storage/shelf.js'
import { parseConfig } from '../contract/config.js'
import type { Site } from '../contract/site.js'
import { type ConfigSource, mergedConfig } from './config-source.js'
import { embedTitle } from './embed-titles.js'

/**
 * Reads a page's config, by the whole parser.
 *
 * @throws {ContractError} naming what is wrong with it.
 */
export async function siteOf(source: ConfigSource, shelf: Shelf): Promise<Site> {
  const site = parseConfig(await mergedConfig(source))
  const services = site.services.map(service => {
    const title = embedTitle(service.id)
    return title ? { title, ...service } : service
  })
  return offered({ ...site, services }, shelf)
}

/** The same site, once services that came after the visitor's choice wait for an answer. */
export async function offered(site: Site, shelf: Shelf): Promise<Site> {
  if (isOfferNew(site, shelf)) (await import('./newcomers.js')).holdNewcomers(site, shelf)
  return site
}
