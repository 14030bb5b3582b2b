import { createRateLimit } from '../../http/rate-limit.js'
import { Refusal } from '../../http/refusal.js'
import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { operatorAddress } from './address.js'
import type { SignInAnswers } from './answers.js'
import { createLostLetters } from './lost-letter.js'
import { LostAnswerPage, LostPage } from './lost-page.js'

/** To one address, in a quarter of an hour: whoever asks need not be its owner. */
const LETTERS_AT_MOST = 3
const QUARTER_HOUR_MS = 900_000

/** A link by mail, for who cannot come in; without a mail server there is no such page. */
export function lostRoutes(deps: OperatorDeps, { waitOf, shown }: SignInAnswers): readonly OperatorRoute[] {
  const write = createLostLetters(deps)
  const letters = createRateLimit(LETTERS_AT_MOST, deps.now, QUARTER_HOUR_MS)
  const forAll = { path: '/sign-in/lost', least: 'anybody', on: 'server' } as const

  function form(c: OperatorContext, email = '', mistake?: string) {
    const content = <LostPage c={c} email={email} mistake={mistake} />
    return page(c, { title: c.var.texts.signIn.lost.title }, content, mistake === undefined ? 200 : 422)
  }

  /** More than these are not sent, and nobody is told: the answer is the same for every address. */
  function mayWriteTo(email: string): boolean {
    try {
      letters.count(email)
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }

  return [
    {
      ...forAll,
      method: 'GET',
      answer: c => {
        if (!deps.post) return c.redirect(`${c.var.base}/sign-in`, 303)
        const isAsked = c.req.query('asked') !== undefined
        return isAsked ? page(c, { title: c.var.texts.signIn.lost.title }, <LostAnswerPage c={c} />) : form(c)
      },
    },
    {
      ...forAll,
      method: 'POST',
      answer: async c => {
        if (!deps.post) return c.redirect(`${c.var.base}/sign-in`, 303)
        if (waitOf(c, null) > 0) return shown(c, 'tooMany', 429)
        const typed = (await formOf(c)).get('email') ?? ''
        const email = operatorAddress(typed)
        if (email === null) return form(c, typed, c.var.texts.people.badEmail)
        if (mayWriteTo(email)) void write(email, c.var.texts)
        return c.redirect(`${c.var.base}/sign-in/lost?asked`, 303)
      },
    },
  ]
}
