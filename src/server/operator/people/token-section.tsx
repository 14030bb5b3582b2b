import type { KeptToken } from '../access/tokens.js'
import { Cards } from '../frame/cards.js'
import { TextField } from '../frame/field.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { Time } from '../frame/words.js'
import { GrantFields, type GrantForm } from './grant-fields.js'
import { mayGrant, SERVER } from './may-grant.js'
import { peoplePath } from './names.js'

/** A new token as it was typed, and what is wrong with it, by field. */
export interface TokenForm extends GrantForm {
  readonly name: string
  readonly days: string
}

export const EMPTY_TOKEN: TokenForm = { name: '', role: 'reader', where: 'site', days: '90', mistakes: new Map() }

export interface TokenSectionProps {
  readonly c: OperatorContext
  readonly tokens: readonly KeptToken[]
  readonly form: TokenForm
  /** Milliseconds since the Unix epoch. */
  readonly now: number
}

/** What programs show in place of a session: which there are, and a new one. */
export function TokenSection({ c, tokens, form, now }: TokenSectionProps) {
  const t = c.var.texts.people
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{t.tokens}</h2>
      <p>{t.tokensText}</p>
      {tokens.length === 0 ? <p>{t.noTokens}</p> : <TokenTable c={c} tokens={tokens} now={now} />}
      <NewToken c={c} form={form} />
    </section>
  )
}

function TokenTable({ c, tokens, now }: Omit<TokenSectionProps, 'form'>) {
  const { site: shown, standing, texts } = c.var
  const t = texts.people
  return (
    <Cards
      caption={filled(t.tokensCaption, { site: shown.site })}
      titles={[t.name, t.role, t.where, t.madeBy, t.ends, t.lastUse, t.revoke]}
    >
      {tokens.map(({ id, name, role, site, made_by, ends_at, last_day }) => (
        <tr role="row">
          <td role="cell">{name}</td>
          <td role="cell" data-label={t.role}>
            {texts.frame.roles[role]}
          </td>
          <td role="cell" data-label={t.where}>
            {site === SERVER ? t.everySite : t.here}
          </td>
          <td role="cell" data-label={t.madeBy}>
            {made_by}
          </td>
          <td role="cell" data-label={t.ends}>
            {ends_at > now ? <Time at={ends_at} /> : t.ended}
          </td>
          <td role="cell" data-label={t.lastUse}>
            {last_day ?? t.neverUsed}
          </td>
          <td role="cell">
            {standing && mayGrant(standing, site) && (
              <a href={peoplePath(c, '/token', { id, where: site, name })} aria-label={filled(t.revokeOf, { name })}>
                {t.revoke}
              </a>
            )}
          </td>
        </tr>
      ))}
    </Cards>
  )
}

function NewToken({ c, form }: Pick<TokenSectionProps, 'c' | 'form'>) {
  const t = c.var.texts.people
  const { mistakes } = form
  return (
    <form class="filter" method="post" action={peoplePath(c, '/token')} aria-labelledby="make-token">
      <h3 id="make-token">{t.makeToken}</h3>
      <TextField name="name" label={t.name} value={form.name} mistake={mistakes.get('name')} />
      <GrantFields c={c} form={form} prefix="token-" />
      <TextField name="days" label={t.days} type="number" value={form.days} mistake={mistakes.get('days')} />
      <div class="actions">
        <button type="submit">{t.makeToken}</button>
      </div>
    </form>
  )
}
