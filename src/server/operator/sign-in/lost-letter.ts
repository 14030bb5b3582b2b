import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { lineOf } from '../../http/errors.js'
import { PostError } from '../../mail/post.js'
import type { OperatorDeps } from '../deps.js'
import { filled } from '../frame/speech.js'
import { LINK_MINUTES } from './engine.js'

type LostDeps = Pick<OperatorDeps, 'access' | 'auth' | 'audit' | 'post' | 'publicUrl' | 'log' | 'sites'>

/**
 * Writes to an operator who cannot come in; to nobody else. A link would also open what the second step guards, so who
 * has turned that on is told to ask a person.
 *
 * @returns once all is done, whatever has failed: nobody waits for it, for how long it takes tells who is an operator.
 */
export function createLostLetters({ access, auth, audit, post, publicUrl, log, sites }: LostDeps) {
  async function isOperator(email: string): Promise<boolean> {
    const standing = await access.standingOf(email)
    return standing.server !== null || sites.some(({ site }) => standing.on(site) !== null)
  }

  const note = (operator: string, action: string, about = {}) => audit.note({ site: '', operator, action, about })

  async function write(email: string, texts: OperatorTexts): Promise<void> {
    if (!post || !(await isOperator(email))) return
    const isGuarded = await auth.secondFactor.isOnFor(email)
    const t = texts.signIn.lost
    const link = isGuarded ? '' : await auth.signInLink(email)
    await note(email, 'sign-in-link.asked', { link: !isGuarded })
    const values = { server: new URL(publicUrl).host, link, minutes: LINK_MINUTES }
    const text = filled((isGuarded ? t.guardedLetter : t.letter).join('\n'), values)
    try {
      await post.send({ to: email, subject: filled(t.subject, values), text: `${text}\n` })
    } catch (error) {
      if (!(error instanceof PostError)) throw error
      await note(email, 'sign-in-link.not-mailed', { reason: error.reason })
    }
  }

  return async (email: string, texts: OperatorTexts): Promise<void> => {
    try {
      await write(email, texts)
    } catch (error) {
      log(lineOf(error))
    }
  }
}
