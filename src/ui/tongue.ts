import { localeOf, type Speech, speechOf } from './locales.js'

/**
 * Finds the visitor's language and follows the page's: what a site speaks decides, else what the browser asks for.
 *
 * @param wanted - the config's `locale`: `auto`, or the one language to speak.
 * @param changed - the page took another language, and its texts are here.
 * @returns once the first texts are here: the texts of the moment, and the way to stop.
 */
export async function listen(wanted: string, changed: () => void): Promise<[() => Speech, () => void]> {
  const page = document.documentElement
  const locale = (): string => localeOf(wanted === 'auto' ? [page.lang, ...navigator.languages] : [wanted])
  let asked = locale()
  let speech = await speechOf(asked)
  const changes = new MutationObserver(async () => {
    const now = locale()
    if (now === asked) return
    asked = now
    const other = await speechOf(now)
    if (now !== asked) return // it changed again while the texts came
    speech = other
    changed()
  })
  changes.observe(page, { attributeFilter: ['lang'] })
  return [() => speech, () => changes.disconnect()]
}
