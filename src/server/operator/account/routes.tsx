import type { OperatorDeps } from '../deps.js'
import { giveCookies } from '../frame/cookies.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { createSignInLimit } from '../sign-in/limit.js'
import { PASSWORD_LETTERS, passwordFault } from '../sign-in/password-rule.js'
import { type AccountMistakes, AccountPage } from './page.js'
import { CodesPage, ConfirmPage, ScanPage } from './second-pages.js'

/** What the page says after an act, by the name that its address has. */
const DONE = ['passwordSet', 'secondBegun', 'secondEnded', 'sessionEnded', 'sessionGone'] as const
type Done = (typeof DONE)[number]

/** An operator's own password, second step and sessions: each changes their own alone. */
export function accountRoutes({ auth, audit, trustedProxies, now }: OperatorDeps): readonly OperatorRoute[] {
  const { passwords, secondFactor, sessions } = auth
  const waitOf = createSignInLimit(trustedProxies, now)
  const own = { least: 'reader', on: 'site' } as const
  const note = (c: OperatorContext, action: string) =>
    audit.note({ site: '', operator: c.var.operator ?? '', action: `account.${action}` })

  async function shown(c: OperatorContext, mistakes: AccountMistakes = {}, status: 200 | 422 | 429 = 200) {
    const request = c.req.raw
    const [password, isSecondOn, open] = await Promise.all([
      passwords.stateOf(request),
      secondFactor.isOn(request),
      sessions.list(request),
    ])
    const done = DONE.find(name => name === c.req.query('done')) ?? null
    const content = <AccountPage {...{ c, password, isSecondOn, sessions: open, mistakes }} done={done} />
    return page(c, { title: c.var.texts.account.title }, content, status)
  }

  function backTo(c: OperatorContext, done: Done) {
    const query = new URLSearchParams({ site: c.var.site.site, done })
    return c.redirect(`${c.var.base}/account?${query}`, 303)
  }

  /** Asks for a password before something that only its owner may do. */
  async function withPassword<T>(c: OperatorContext, act: (password: string) => Promise<T | null>) {
    const password = (await formOf(c)).get('password') ?? ''
    const t = c.var.texts.account
    if (waitOf(c, c.var.operator) > 0) return { refused: await shown(c, { confirm: t.tooMany }, 429) }
    const result = await act(password)
    return result === null ? { refused: await shown(c, { confirm: t.wrongPassword }, 422) } : { result }
  }

  return [
    { ...own, method: 'GET', path: '/account', answer: c => shown(c) },
    {
      ...own,
      method: 'POST',
      path: '/account/password',
      answer: async c => {
        const form = await formOf(c)
        const t = c.var.texts.account
        const next = form.get('new-password') ?? ''
        const fault = passwordFault(next, c.var.operator ?? '')
        if (fault) return shown(c, { next: filled(t[fault], PASSWORD_LETTERS) }, 422)
        if (waitOf(c, c.var.operator) > 0) return shown(c, { current: t.tooMany }, 429)
        const result = await passwords.set(c.req.raw, next, form.get('current-password') ?? '')
        if (result.is === 'wrong') return shown(c, { current: t.passwordWrong }, 422)
        await note(c, 'password-set')
        giveCookies(c, result.cookies)
        return backTo(c, 'passwordSet')
      },
    },
    {
      ...own,
      method: 'POST',
      path: '/account/second-step',
      answer: async c => {
        const { refused, result } = await withPassword(c, password => secondFactor.begin(c.req.raw, password))
        if (!result) return refused ?? shown(c)
        return page(c, { title: c.var.texts.account.scanTitle }, <ScanPage c={c} made={result} />)
      },
    },
    {
      ...own,
      method: 'POST',
      path: '/account/second-step/confirm',
      answer: async c => {
        const code = (await formOf(c)).get('code') ?? ''
        const t = c.var.texts.account
        const mayTry = waitOf(c, c.var.operator) === 0
        const cookies = mayTry ? await secondFactor.confirm(c.req.raw, code) : null
        if (!cookies) {
          const content = <ConfirmPage c={c} mistake={mayTry ? t.codeWrong : t.tooMany} />
          return page(c, { title: t.scanTitle }, content, mayTry ? 422 : 429)
        }
        await note(c, 'second-step-on')
        giveCookies(c, cookies)
        return backTo(c, 'secondBegun')
      },
    },
    {
      ...own,
      method: 'POST',
      path: '/account/second-step/end',
      answer: async c => {
        const { refused, result } = await withPassword(c, password => secondFactor.end(c.req.raw, password))
        if (!result) return refused ?? shown(c)
        await note(c, 'second-step-off')
        giveCookies(c, result)
        return backTo(c, 'secondEnded')
      },
    },
    {
      ...own,
      method: 'POST',
      path: '/account/second-step/codes',
      answer: async c => {
        const { refused, result } = await withPassword(c, password => secondFactor.newCodes(c.req.raw, password))
        if (!result) return refused ?? shown(c)
        await note(c, 'recovery-codes-made')
        return page(c, { title: c.var.texts.account.codesMade }, <CodesPage c={c} codes={result} />)
      },
    },
    {
      ...own,
      method: 'POST',
      path: '/account/session/end',
      answer: async c => {
        const id = (await formOf(c)).get('session') ?? ''
        const isEnded = await sessions.end(c.req.raw, id)
        if (isEnded) await note(c, 'session-ended')
        return backTo(c, isEnded ? 'sessionEnded' : 'sessionGone')
      },
    },
  ]
}
