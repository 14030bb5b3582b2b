import { returnPathOf } from './path-of.js'
import type { OperatorContext } from './route.js'
import { LANGUAGES } from './speech.js'

/** Which site the pages are about. */
export function SiteForm({ c }: { readonly c: OperatorContext }) {
  const { texts, site, sites } = c.var
  // What a form was answered with has an address that cannot be opened.
  const action = c.req.method === 'GET' ? undefined : returnPathOf(c).split('?')[0]
  return (
    <form class="switch" method="get" action={action}>
      <label for="shown-site">{texts.frame.site}</label>
      <select id="shown-site" name="site">
        {sites.map(one => (
          <option value={one.site} selected={one.site === site.site}>
            {one.site}
          </option>
        ))}
      </select>
      <button type="submit" class="quiet">
        {texts.frame.switchSite}
      </button>
    </form>
  )
}

/** Which language they speak. */
export function LanguageForm({ c }: { readonly c: OperatorContext }) {
  const { base, language, texts } = c.var
  return (
    <form class="switch" method="post" action={`${base}/language`}>
      <input type="hidden" name="back" value={returnPathOf(c)} />
      <label for="shown-language">{texts.frame.language}</label>
      <select id="shown-language" name="language">
        {Object.entries(LANGUAGES).map(([code, { name }]) => (
          <option value={code} lang={code} selected={code === language}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" class="quiet">
        {texts.frame.switchLanguage}
      </button>
    </form>
  )
}
