import { createInvitations } from '../access/invitations.js'
import type { OperatorDeps } from '../deps.js'
import { giveCookies } from '../frame/cookies.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { operatorAddress } from './address.js'
import type { SetCookies } from './auth.js'
import { createSignInLimit } from './limit.js'
import { CodePage, LinkPage, type SignInFault, SignInPage } from './pages.js'
import { createSignInRecord } from './record.js'

/** Sign-in by a link and its button, by a password and a code, or by one's own house; and sign-out. */
export function signInRoutes(deps: OperatorDeps): readonly OperatorRoute[] {
  const { auth, database, now, trustedProxies } = deps
  const { outside } = auth
  const invitations = createInvitations(database, now)
  const waitOf = createSignInLimit(trustedProxies, now)
  const record = createSignInRecord(deps)
  const forAll = { least: 'anybody', on: 'server' } as const

  const shown = (
    c: OperatorContext,
    fault: SignInFault | null = null,
    status: 200 | 403 | 429 | 503 = 200,
    email = '',
  ) =>
    page(
      c,
      { title: c.var.texts.signIn.title },
      <SignInPage c={c} email={email} fault={fault} outside={outside?.name ?? null} />,
      status,
    )

  const codePage = (
    c: OperatorContext,
    fault: 'codeWrong' | 'codeLocked' | 'tooMany' | null,
    status: 200 | 403 | 429,
  ) => page(c, { title: c.var.texts.signIn.codeTitle }, <CodePage c={c} fault={fault} />, status)

  async function enter(c: OperatorContext, cookies: SetCookies, by: string, path = '') {
    await record.signedIn(cookies, by)
    giveCookies(c, cookies)
    return c.redirect(c.var.base + path, 303)
  }

  async function byLink(c: OperatorContext, form: URLSearchParams, isInvitation: boolean) {
    const token = isInvitation ? await tokenOf(form.get('invitation') ?? '') : (form.get('token') ?? '')
    const cookies = token === null ? null : await auth.signIn(token)
    const path = form.get('to') === 'account' ? '/account' : ''
    return cookies
      ? enter(c, cookies, isInvitation ? 'invitation' : 'link', path)
      : shown(c, isInvitation ? 'spentInvitation' : 'spent', 403)
  }

  /** The token of a link of our own, for somebody who was invited and still is. */
  async function tokenOf(invitation: string): Promise<string | null> {
    const operator = await invitations.take(invitation)
    if (operator === null) return null
    try {
      return new URL(await auth.signInLink(operator)).searchParams.get('token')
    } catch (error) {
      if (error instanceof RangeError) return null
      throw error
    }
  }

  async function byPassword(c: OperatorContext, form: URLSearchParams) {
    const typed = form.get('email') ?? ''
    const email = operatorAddress(typed) ?? ''
    const waitSeconds = waitOf(c, email)
    if (waitSeconds > 0) {
      c.header('Retry-After', String(waitSeconds))
      return shown(c, 'tooMany', 429, typed)
    }
    const result = await auth.passwords.signIn(email, form.get('password') ?? '')
    if (result.is === 'wrong') {
      await record.failed(email, 'password')
      return shown(c, 'wrong', 403, typed)
    }
    if (result.is === 'in') return enter(c, result.cookies, 'password')
    giveCookies(c, result.cookies)
    return codePage(c, null, 200)
  }

  return [
    {
      ...forAll,
      method: 'GET',
      path: '/sign-in',
      answer: async c => {
        for (const name of ['token', 'invitation'] as const) {
          const secret = c.req.query(name)
          const frame = { title: c.var.texts.signIn.title }
          if (secret) return page(c, frame, <LinkPage c={c} name={name} secret={secret} />)
        }
        return (await auth.session(c.req.raw)) ? c.redirect(c.var.base, 303) : shown(c)
      },
    },
    {
      ...forAll,
      method: 'POST',
      path: '/sign-in',
      answer: async c => {
        const form = await formOf(c)
        if (form.has('email')) return byPassword(c, form)
        return byLink(c, form, form.has('invitation'))
      },
    },
    {
      ...forAll,
      method: 'POST',
      path: '/sign-in/code',
      answer: async c => {
        const code = (await formOf(c)).get('code') ?? ''
        if (waitOf(c, null) > 0) return codePage(c, 'tooMany', 429)
        const result = await auth.secondFactor.signIn(c.req.raw, code)
        if (result.is === 'in') return enter(c, result.cookies, 'password and code')
        await record.failed('', 'code')
        if (result.is === 'late') return shown(c, 'codeLate', 403)
        return codePage(c, result.is === 'locked' ? 'codeLocked' : 'codeWrong', result.is === 'locked' ? 429 : 403)
      },
    },
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
    {
      ...forAll,
      method: 'POST',
      path: '/sign-out',
      answer: async c => {
        await record.signedOut(c.req.raw)
        giveCookies(c, await auth.signOut(c.req.raw))
        return c.redirect(`${c.var.base}/sign-in`, 303)
      },
    },
  ]
}
