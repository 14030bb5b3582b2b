import type { Site } from '../contract/site.js'
import type { Messages } from '../i18n/messages.js'
import { localeOf, type Speech, speechOf } from './locales.js'

/**
 * Finds the visitor's language and follows the page's: what a site speaks decides, else what the browser asks for.
 *
 * @param site - its `locale`: `auto`, or the one language to speak.
 * @param english - the texts for when it is none of the languages that load.
 * @param changed - the page took another language, and its texts are here.
 * @returns once the first texts are here: the texts of the moment, the way to stop, and the texts that the page's
 *   language of the moment has, which may be on their way.
 */
export async function listen<M extends object>(
  { locale: wanted, texts }: Pick<Site, 'locale' | 'texts'>,
  english: M,
  changed: () => void,
): Promise<[() => Speech<M | Messages>, () => void, () => Promise<Speech<M | Messages>>]> {
  const page = document.documentElement
  const locale = (): string => localeOf(wanted === 'auto' ? [page.lang, ...navigator.languages] : [wanted])
  const load = () => speechOf(locale(), english, texts)
  let coming = load()
  let speech = await coming
  const changes = new MutationObserver(async () => {
    const asked = (coming = load())
    const other = await asked
    if (asked !== coming) return // it changed again while the texts came
    speech = other
    changed()
  })
  changes.observe(page, { attributeFilter: ['lang'] })
  return [() => speech, () => changes.disconnect(), () => coming]
}
