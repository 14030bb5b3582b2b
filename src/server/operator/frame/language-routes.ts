import { setCookie } from 'hono/cookie'
import { formOf } from './form.js'
import type { OperatorRoute } from './route.js'
import { isLanguage, LANGUAGE_COOKIE } from './speech.js'

const A_YEAR_SECONDS = 31_536_000

/** The choice of the pages' language, kept in this browser. */
export const languageRoutes: readonly OperatorRoute[] = [
  {
    method: 'POST',
    path: '/language',
    least: 'anybody',
    on: 'server',
    answer: async c => {
      const form = await formOf(c)
      const language = form.get('language') ?? ''
      const { base } = c.var
      if (isLanguage(language)) {
        const options = { path: base, httpOnly: true, sameSite: 'Lax', maxAge: A_YEAR_SECONDS } as const
        setCookie(c, LANGUAGE_COOKIE, language, options)
      }
      // To a page of ours and nowhere else.
      const back = form.get('back') ?? ''
      const isOurs = back === base || back.startsWith(`${base}/`) || back.startsWith(`${base}?`)
      return c.redirect(isOurs ? back : base, 303)
    },
  },
]
