/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { basePathOf } from './base-path.js'
import type { OperatorDeps } from './deps.js'
import { pageOf } from './layout.js'
import { SignInPage, type SignInState } from './sign-in-page.js'

const FORM_BYTES_AT_MOST = 4096

/** Sign-in by a link and its button, and sign-out. */
export function signInRoutes({ auth, publicUrl }: OperatorDeps): Hono {
  const base = basePathOf(publicUrl)

  function page(c: Context, state: SignInState, status: 200 | 403, token = '') {
    const frame = { base, title: 'Sign in', operator: null }
    return c.html(pageOf(frame, <SignInPage base={base} state={state} token={token} />), status)
  }

  function enter(c: Context, cookies: readonly string[], path: string): Response {
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
    return c.redirect(path, 303)
  }

  return new Hono()
    .get('/sign-in', async c => {
      const token = c.req.query('token') ?? ''
      if (token) return page(c, 'ready', 200, token)
      return (await auth.session(c.req.raw)) ? c.redirect(base, 303) : page(c, 'no-link', 200)
    })
    .post('/sign-in', bodyLimit({ maxSize: FORM_BYTES_AT_MOST }), async c => {
      const form = new URLSearchParams(await c.req.text())
      const cookies = await auth.signIn(form.get('token') ?? '')
      return cookies ? enter(c, cookies, base) : page(c, 'spent', 403)
    })
    .post('/sign-out', async c => enter(c, await auth.signOut(c.req.raw), `${base}/sign-in`))
}
