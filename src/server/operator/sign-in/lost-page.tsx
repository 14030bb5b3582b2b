import { TextField } from '../frame/field.js'
import { Message } from '../frame/message.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { LINK_MINUTES } from './engine.js'

export interface LostPageProps {
  readonly c: OperatorContext
  /** As typed. */
  readonly email: string
  readonly mistake?: string | undefined
}

/** For who has no password, or not any more: an address to which a link goes. */
export function LostPage({ c, email, mistake }: LostPageProps) {
  const { base, texts } = c.var
  const t = texts.signIn.lost
  return (
    <>
      <p>{filled(t.text, { minutes: LINK_MINUTES })}</p>
      <form class="narrow" method="post" action={`${base}/sign-in/lost`}>
        <TextField
          name="email"
          label={texts.signIn.email}
          type="email"
          value={email}
          autocomplete="username"
          mistake={mistake}
        />
        <div class="actions">
          <button type="submit">{t.button}</button>
          <a href={`${base}/sign-in`}>{t.back}</a>
        </div>
      </form>
    </>
  )
}

/** The same for every address: nobody learns here who is an operator. */
export function LostAnswerPage({ c }: Pick<LostPageProps, 'c'>) {
  const { base, texts } = c.var
  const t = texts.signIn.lost
  return (
    <>
      <Message>{filled(t.sent, { minutes: LINK_MINUTES })}</Message>
      <p>{t.notThere}</p>
      <p>
        <a href={`${base}/sign-in`}>{t.back}</a>
      </p>
    </>
  )
}
