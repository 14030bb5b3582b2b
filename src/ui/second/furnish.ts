import type { Site } from '../../contract/site.js'
import { more as english } from '../../i18n/en-more.js'
import type { Speech } from '../locales.js'
import type { View } from '../view.js'
import type { Authority } from './authorities/authority.js'
import { complete, type FullView } from './complete.js'

/** The second layer in one language, ready to be drawn. */
export interface SecondLayer {
  complete(view: View): FullView
}

/** @returns `null` for a country that we know no authority of, and when it does not load: the layer can do without. */
async function authorityOf(country: string | undefined): Promise<Authority | null> {
  if (!country) return null
  try {
    const { AUTHORITIES } = await import('./authorities.js')
    return (await AUTHORITIES[country]?.())?.authority ?? null
  } catch {
    return null
  }
}

/** Loads what the second layer says: its texts in this language, and the authority of the site's country. */
export async function furnish(site: Site, { more }: Speech): Promise<SecondLayer> {
  const [texts, authority] = await Promise.all([more?.(), authorityOf(site.controller?.authority)])
  return { complete: view => complete(view, texts?.more ?? english, authority) }
}
