import type { Site } from '../contract/site.js'
import { createTranslation, type TranslationOptions } from '../gate/markup/translation.js'

/** What `askfirst-markup.js` exports: reads other tools' marks on the page as ours, from now on. */
export function watchMarkup(site: Site, onUnknown: TranslationOptions['onUnknown']): void {
  const translations = site.markup.map(tool => createTranslation({ site, tool, onUnknown }))

  /** The gate then looks at the whole page, once for all that came: a root of its own is what it would go on looking at. */
  function read(roots: readonly Node[]): void {
    const isNews = roots.filter(root => root instanceof Element && translations.filter(of => of(root)).length > 0)
    if (isNews.length > 0) window.askfirst?.scan(document)
  }

  read([document.documentElement])
  new MutationObserver(changes => read(changes.flatMap(({ addedNodes }) => [...addedNodes]))).observe(document, {
    childList: true,
    subtree: true,
  })
}
