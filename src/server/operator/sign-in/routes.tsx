import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { SignInPage, type SignInState } from './page.js'

/** Sign-in by a link and its button, and sign-out. */
export function signInRoutes({ auth }: OperatorDeps): readonly OperatorRoute[] {
  const forAll = { least: 'anybody', on: 'server' } as const
  return [
    {
      ...forAll,
      method: 'GET',
      path: '/sign-in',
      answer: async c => {
        const token = c.req.query('token') ?? ''
        if (token) return shown(c, 'ready', 200, token)
        return (await auth.session(c.req.raw)) ? c.redirect(c.var.base, 303) : shown(c, 'no-link', 200)
      },
    },
    {
      ...forAll,
      method: 'POST',
      path: '/sign-in',
      answer: async c => {
        const cookies = await auth.signIn((await formOf(c)).get('token') ?? '')
        return cookies ? enter(c, cookies, c.var.base) : shown(c, 'spent', 403)
      },
    },
    {
      ...forAll,
      method: 'POST',
      path: '/sign-out',
      answer: async c => enter(c, await auth.signOut(c.req.raw), `${c.var.base}/sign-in`),
    },
  ]
}

const shown = (c: OperatorContext, state: SignInState, status: 200 | 403, token = '') =>
  page(c, { title: 'Sign in' }, <SignInPage base={c.var.base} state={state} token={token} />, status)

function enter(c: OperatorContext, cookies: readonly string[], path: string): Response {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(path, 303)
}
