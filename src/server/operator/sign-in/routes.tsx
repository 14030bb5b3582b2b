import { createInvitations } from '../access/invitations.js'
import type { OperatorDeps } from '../deps.js'
import { giveCookies } from '../frame/cookies.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { operatorAddress } from './address.js'
import { createAnswers } from './answers.js'
import { lostRoutes } from './lost-routes.js'
import { outsideRoutes } from './outside-routes.js'
import { LinkPage } from './pages.js'

/** Sign-in by a link and its button, by a password and a code, or by one's own house; and sign-out. */
export function signInRoutes(deps: OperatorDeps): readonly OperatorRoute[] {
  const { auth, database, now } = deps
  const invitations = createInvitations(database, now)
  const answers = createAnswers(deps)
  const { shown, codePage, enter, record, waitOf } = answers
  const forAll = { least: 'anybody', on: 'server' } as const

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
    ...outsideRoutes(auth.outside, answers),
    ...lostRoutes(deps, answers),
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
