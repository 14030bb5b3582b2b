import { giveCookies } from '../frame/cookies.js'
import type { OperatorRoute } from '../frame/route.js'
import type { SignInAnswers } from './answers.js'
import type { Outside } from './outside.js'

/** To the operators' own house, and back from there. */
export function outsideRoutes(outside: Outside | null, answers: SignInAnswers): readonly OperatorRoute[] {
  const { shown, enter, record, waitOf } = answers
  const forAll = { least: 'anybody', on: 'server' } as const
  return [
    {
      ...forAll,
      method: 'GET',
      path: '/sign-in/outside',
      answer: async c => {
        if (!outside) return c.redirect(`${c.var.base}/sign-in`, 303)
        if (waitOf(c, null) > 0) return shown(c, 'tooMany', 429)
        const begun = await outside.begin()
        if (!begun) return shown(c, 'outsideAway', 503)
        giveCookies(c, begun.cookies)
        return c.redirect(begun.url, 303)
      },
    },
    {
      ...forAll,
      method: 'GET',
      path: '/auth/callback/oidc',
      answer: async c => {
        const cookies = await outside?.finish(c.req.raw)
        if (cookies) return enter(c, cookies, 'own house')
        await record.failed('', 'own house')
        return shown(c, 'outsideRefused', 403)
      },
    },
  ]
}
