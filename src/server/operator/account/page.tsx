import { TextField } from '../frame/field.js'
import { Message } from '../frame/message.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { PASSWORD_LETTERS } from '../sign-in/password-rule.js'
import type { OpenSession } from '../sign-in/sessions.js'
import { accountPath } from './path.js'
import { SessionTable } from './session-table.js'

/** What is wrong, by the field: `confirm` is the password that is asked for before the second step is changed. */
export type AccountMistakes = Readonly<Partial<Record<'current' | 'next' | 'confirm', string>>>

export interface AccountPageProps {
  readonly c: OperatorContext
  readonly password: { readonly isSet: boolean; readonly mayReplace: boolean }
  readonly isSecondOn: boolean
  readonly sessions: readonly OpenSession[]
  readonly mistakes: AccountMistakes
  readonly done: 'passwordSet' | 'secondBegun' | 'secondEnded' | 'sessionEnded' | 'sessionGone' | null
}

/** What an operator can do about their own way in. */
export function AccountPage({ c, password, isSecondOn, sessions, mistakes, done }: AccountPageProps) {
  const { operator, texts } = c.var
  const t = texts.account
  return (
    <>
      {done && <Message>{t[done]}</Message>}
      <p>{filled(t.signedInAs, { email: operator ?? '' })}</p>
      <h2>{t.password}</h2>
      <PasswordForm c={c} password={password} mistakes={mistakes} />
      <h2>{t.second}</h2>
      <p>{isSecondOn ? t.secondOn : t.secondOff}</p>
      {password.isSet ? (
        <SecondForm c={c} isOn={isSecondOn} mistake={mistakes.confirm} />
      ) : (
        <p>{t.secondNeedsPassword}</p>
      )}
      <h2>{t.sessions}</h2>
      <p>{t.sessionsText}</p>
      <SessionTable c={c} sessions={sessions} />
    </>
  )
}

function PasswordForm({ c, password, mistakes }: Pick<AccountPageProps, 'c' | 'password' | 'mistakes'>) {
  const t = c.var.texts.account
  const needsCurrent = password.isSet && !password.mayReplace
  return (
    <form class="narrow" method="post" action={accountPath(c, 'password')}>
      {!password.isSet && <p>{t.passwordUnset}</p>}
      {/* For password keepers: whose it is. */}
      <input type="text" name="username" value={c.var.operator ?? ''} autocomplete="username" hidden readonly />
      {needsCurrent && (
        <TextField
          name="current-password"
          label={t.current}
          type="password"
          autocomplete="current-password"
          mistake={mistakes.current}
        />
      )}
      <TextField
        name="new-password"
        label={t.next}
        type="password"
        autocomplete="new-password"
        hint={filled(t.passwordRule, PASSWORD_LETTERS)}
        mistake={mistakes.next ?? (needsCurrent ? undefined : mistakes.current)}
      />
      <div class="actions">
        <button type="submit">{t.setPassword}</button>
      </div>
    </form>
  )
}

interface SecondFormProps {
  readonly c: OperatorContext
  readonly isOn: boolean
  readonly mistake: string | undefined
}

function SecondForm({ c, isOn, mistake }: SecondFormProps) {
  const t = c.var.texts.account
  return (
    <form class="narrow" method="post" action={accountPath(c, 'second-step')}>
      <TextField
        name="password"
        label={t.confirmPassword}
        type="password"
        autocomplete="current-password"
        mistake={mistake}
      />
      <div class="actions">
        {isOn ? (
          <>
            <button type="submit" formaction={accountPath(c, 'second-step/codes')}>
              {t.newCodes}
            </button>
            <button type="submit" class="quiet" formaction={accountPath(c, 'second-step/end')}>
              {t.endSecond}
            </button>
          </>
        ) : (
          <button type="submit">{t.beginSecond}</button>
        )}
      </div>
    </form>
  )
}
