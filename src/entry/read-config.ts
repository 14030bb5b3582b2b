import type { Shelf } from '../consent/storage/shelf.js'
import type { Site } from '../contract/site.js'
import type { ConfigSource } from './config-source.js'
import type { Loader } from './loader.js'

const KEY = 'askfirst.site'

/**
 * Reads a config by the whole parser the first time a browser meets it; later
 * the answer that was kept for the very same text serves, and nothing is loaded
 * for it. A file is asked for each time: its text may have changed.
 *
 * @throws {ContractError} naming what is wrong with it.
 */
export function readConfig(source: ConfigSource, shelf: () => Shelf, loader: Loader): Site | Promise<Site> {
  const text = __VERSION__ + JSON.stringify(source)
  try {
    const [madeFrom, site] = JSON.parse(shelf().getItem(KEY) as string) as [string, Site] // of `null` it makes null
    if (madeFrom === text) return site
  } catch {
    // None is kept, or not as we wrote it.
  }
  return parsed(text, source, shelf, loader)
}

async function parsed(text: string, source: ConfigSource, shelf: () => Shelf, loader: Loader): Promise<Site> {
  const { siteOf } = await loader('askfirst-config')
  const site = await siteOf(source, shelf())
  if (!source.attributes['config']) shelf().setItem(KEY, JSON.stringify([text, site]))
  return site
}
