import { parseConfig as parse } from '../contract/config.js'
import type { Site } from '../contract/site.js'
import { embedTitle } from './embed-titles.js'

export { mergedConfig } from './config-source.js'

/** @throws {ContractError} naming what is wrong with it. */
export function parseConfig(given: unknown): Site {
  const site = parse(given)
  const services = site.services.map(service => {
    const title = embedTitle(service.id)
    return title ? { title, ...service } : service
  })
  return { ...site, services }
}
