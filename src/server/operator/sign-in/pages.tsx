import { INVITATION_DAYS } from '../access/invitations.js'
import { TextField } from '../frame/field.js'
import { Message } from '../frame/message.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { SESSION_HOURS } from './auth-options.js'
import { LINK_MINUTES } from './engine.js'

/** Why somebody is still before the door, in the words of the page's texts. */
export type SignInFault =
  | 'wrong'
  | 'spent'
  | 'spentInvitation'
  | 'tooMany'
  | 'outsideAway'
  | 'outsideRefused'
  | 'codeLate'

/** What a link brings: its token, or an invitation's. */
export interface LinkPageProps {
  readonly c: OperatorContext
  readonly name: 'token' | 'invitation'
  readonly secret: string
}

/** Opening the link alone uses nothing up: previews and prefetching open links too. */
export function LinkPage({ c, name, secret }: LinkPageProps) {
  const { base, texts } = c.var
  const t = texts.signIn
  return (
    <form method="post" action={`${base}/sign-in`}>
      <p>{filled(t.linkText, { hours: SESSION_HOURS })}</p>
      <input type="hidden" name={name} value={secret} />
      <div class="actions">
        <button type="submit">{t.button}</button>
        <button type="submit" name="to" value="account" class="quiet">
          {t.andPassword}
        </button>
      </div>
    </form>
  )
}

export interface SignInPageProps {
  readonly c: OperatorContext
  /** As typed. */
  readonly email: string
  readonly fault: SignInFault | null
  /** What the operators' own provider is called, if there is one. */
  readonly outside: string | null
  /** Whether a link can be had by mail. */
  readonly hasMail: boolean
}

/** A password's form, the way by one's own house, and how to get a link. */
export function SignInPage({ c, email, fault, outside, hasMail }: SignInPageProps) {
  const { base, texts } = c.var
  const t = texts.signIn
  const values = { minutes: LINK_MINUTES, days: INVITATION_DAYS, name: outside ?? '' }
  return (
    <>
      {fault && <Message isMistake>{filled(t[fault], values)}</Message>}
      <form class="narrow" method="post" action={`${base}/sign-in`}>
        <TextField name="email" label={t.email} type="email" value={email} autocomplete="username" />
        <TextField name="password" label={t.password} type="password" autocomplete="current-password" />
        <div class="actions">
          <button type="submit">{t.button}</button>
          {/* A link and no form: browsers hold a form back that leads to another origin. */}
          {outside !== null && <a href={`${base}/sign-in/outside`}>{filled(t.withOutside, values)}</a>}
        </div>
      </form>
      <h2>{t.noPassword}</h2>
      {hasMail ? (
        <p>
          <a href={`${base}/sign-in/lost`}>{t.lost.offer}</a>
        </p>
      ) : (
        <HowToGetLink c={c} />
      )}
    </>
  )
}

/** Where the server writes to nobody. */
function HowToGetLink({ c }: Pick<SignInPageProps, 'c'>) {
  const t = c.var.texts.signIn
  const [before = '', after = ''] = filled(t.howToGetLink, { minutes: LINK_MINUTES }).split('{command}')
  return (
    <>
      <p>
        {before}
        <code>askfirst serve</code>
        {after}
      </p>
      <p>{t.restart}</p>
    </>
  )
}

/** The second step, when the password was right. */
export function CodePage({
  c,
  fault,
}: {
  readonly c: OperatorContext
  readonly fault: 'codeWrong' | 'codeLocked' | 'tooMany' | null
}) {
  const { base, texts } = c.var
  const t = texts.signIn
  return (
    <form class="narrow" method="post" action={`${base}/sign-in/code`}>
      <TextField
        name="code"
        label={t.code}
        hint={t.codeText}
        mistake={fault ? t[fault] : undefined}
        autocomplete="one-time-code"
      />
      <div class="actions">
        <button type="submit">{t.button}</button>
      </div>
    </form>
  )
}
