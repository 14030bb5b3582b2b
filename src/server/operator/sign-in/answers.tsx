import type { OperatorDeps } from '../deps.js'
import { giveCookies } from '../frame/cookies.js'
import { page } from '../frame/page.js'
import type { OperatorContext } from '../frame/route.js'
import type { SetCookies } from './auth.js'
import { createSignInLimit } from './limit.js'
import { CodePage, type SignInFault, SignInPage } from './pages.js'
import { createSignInRecord } from './record.js'

export type SignInAnswers = ReturnType<typeof createAnswers>

/** What every way in has in common: its pages, its bounds, its record, and the door. */
export function createAnswers(deps: OperatorDeps) {
  const { outside } = deps.auth
  const record = createSignInRecord(deps)

  const shown = (
    c: OperatorContext,
    fault: SignInFault | null = null,
    status: 200 | 403 | 429 | 503 = 200,
    email = '',
  ) =>
    page(
      c,
      { title: c.var.texts.signIn.title },
      <SignInPage c={c} email={email} fault={fault} outside={outside?.name ?? null} hasMail={deps.post !== null} />,
      status,
    )

  const codePage = (
    c: OperatorContext,
    fault: 'codeWrong' | 'codeLocked' | 'tooMany' | null,
    status: 200 | 403 | 429,
  ) => page(c, { title: c.var.texts.signIn.codeTitle }, <CodePage c={c} fault={fault} />, status)

  /** Lets somebody in, once it is noted. */
  async function enter(c: OperatorContext, cookies: SetCookies, by: string, path = '') {
    await record.signedIn(cookies, by)
    giveCookies(c, cookies)
    return c.redirect(c.var.base + path, 303)
  }

  return { shown, codePage, enter, record, waitOf: createSignInLimit(deps.trustedProxies, deps.now) }
}
