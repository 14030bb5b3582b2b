import type { Grant } from '../access/roles.js'
import type { KeptToken } from '../access/tokens.js'
import { TextField } from '../frame/field.js'
import { Message } from '../frame/message.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { GrantFields, type GrantForm } from './grant-fields.js'
import { peoplePath } from './names.js'
import { PeopleTable } from './people-table.js'
import { type TokenForm, TokenSection } from './token-section.js'

/** An invitation as it was typed, and what is wrong with it, by field. */
export interface InviteForm extends GrantForm {
  readonly email: string
}

export const EMPTY_INVITE: InviteForm = { email: '', role: 'reader', where: 'site', mistakes: new Map() }

export interface PeoplePageProps {
  readonly c: OperatorContext
  readonly owners: readonly string[]
  readonly grants: readonly Grant[]
  readonly tokens: readonly KeptToken[]
  readonly invite: InviteForm
  readonly token: TokenForm
  readonly done: 'changed' | 'removed' | 'meanwhile' | 'revoked' | 'tokenGone' | null
  /** Milliseconds since the Unix epoch. */
  readonly now: number
}

/** The operators of a site and the tokens of its programs. */
export function PeoplePage({ c, owners, grants, tokens, invite, token, done, now }: PeoplePageProps) {
  const { site, texts } = c.var
  const t = texts.people
  return (
    <>
      {done && <Message isMistake={done === 'meanwhile' || done === 'tokenGone'}>{t[done]}</Message>}
      <p>{filled(t.intro, { site: site.site })}</p>
      <PeopleTable c={c} owners={owners} grants={grants} />
      <h2 id="invite">{t.invite}</h2>
      <Invite c={c} form={invite} />
      <TokenSection c={c} tokens={tokens} form={token} now={now} />
    </>
  )
}

function Invite({ c, form }: { readonly c: OperatorContext; readonly form: InviteForm }) {
  const t = c.var.texts.people
  const { mistakes } = form
  return (
    <form class="filter" method="post" action={peoplePath(c, '')} aria-labelledby="invite">
      <TextField name="email" label={t.email} type="email" value={form.email} mistake={mistakes.get('email')} />
      <GrantFields c={c} form={form} />
      <div class="actions">
        <button type="submit">{t.inviteButton}</button>
      </div>
    </form>
  )
}
