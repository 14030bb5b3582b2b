import { DAY_MS } from '../../day.js'
import { isRole } from '../access/role.js'
import { TokenGone, type Tokens } from '../access/tokens.js'
import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { Message } from '../frame/message.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { actorOf } from './actor.js'
import { mayGrant, SERVER } from './may-grant.js'
import { peoplePath } from './names.js'
import type { TokenForm } from './token-section.js'

const DAYS_AT_MOST = 730
const NAME_LETTERS_AT_MOST = 60

/** Making and revoking what programs show in place of a session. */
export function tokenRoutes(
  { database, audit, now }: OperatorDeps,
  tokens: Tokens,
  shown: (c: OperatorContext, token: TokenForm) => Response | Promise<Response>,
): readonly OperatorRoute[] {
  const forOwners = { least: 'owner', on: 'site' } as const
  return [
    {
      ...forOwners,
      method: 'POST',
      path: '/people/token',
      answer: async c => {
        const t = c.var.texts.people
        const form = tokenOf(await formOf(c), c)
        const { name, role, where } = form
        if (form.mistakes.size > 0 || !isRole(role)) return shown(c, form)
        const site = where === 'server' ? SERVER : c.var.site.site
        const { operator } = actorOf(c)
        const given = { site, name, role, made_by: operator, ends_at: now() + Number(form.days) * DAY_MS }
        const { token, query } = tokens.making(given)
        await database.write([query, audit.noting({ site, operator, action: 'token.made', about: { name, role } })])
        const content = (
          <>
            <Message>{t.tokenOnce}</Message>
            <pre tabindex={0} aria-label={t.token} class="secret">
              {token}
            </pre>
            <p>
              <a href={peoplePath(c, '')}>{t.back}</a>
            </p>
          </>
        )
        return page(c, { title: filled(t.tokenMade, { name }), current: 'people' }, content)
      },
    },
    {
      ...forOwners,
      method: 'GET',
      path: '/people/token',
      answer: async c => {
        const t = c.var.texts.people
        const [id = '', where = '', name = ''] = ['id', 'where', 'name'].map(field => c.req.query(field))
        const content = (
          <form method="post" action={peoplePath(c, '/token/revoke')}>
            <p>{t.revokeText}</p>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="where" value={where} />
            <div class="actions">
              <button type="submit" class="danger">
                {t.revoke}
              </button>
              <a href={peoplePath(c, '')}>{t.back}</a>
            </div>
          </form>
        )
        return page(c, { title: filled(t.revokeTitle, { name }), current: 'people' }, content)
      },
    },
    {
      ...forOwners,
      method: 'POST',
      path: '/people/token/revoke',
      answer: async c => {
        const form = await formOf(c)
        const [id, where] = [form.get('id') ?? '', form.get('where') ?? '']
        const { operator, standing } = actorOf(c)
        const isHere = (where === SERVER || where === c.var.site.site) && mayGrant(standing, where)
        const found = isHere ? (await tokens.on([where])).find(token => token.id === id) : undefined
        const gone = c.redirect(peoplePath(c, '', { done: 'tokenGone' }), 303)
        if (!found) return gone
        const { name } = found
        try {
          const noting = audit.noting({ site: where, operator, action: 'token.revoked', about: { name } })
          await database.write([tokens.revoking(where, id), noting])
          return c.redirect(peoplePath(c, '', { done: 'revoked' }), 303)
        } catch (error) {
          if (error instanceof TokenGone) return gone
          throw error
        }
      },
    },
  ]
}

/** A new token as it was typed, with what is wrong with it. */
function tokenOf(given: URLSearchParams, c: OperatorContext): TokenForm {
  const t = c.var.texts.people
  const field = (name: string): string => (given.get(name) ?? '').trim()
  const [name, role, where, days] = [field('name'), field('token-role'), field('token-where'), field('days')]
  const mistakes = new Map<string, string>()
  if (name === '' || name.length > NAME_LETTERS_AT_MOST) mistakes.set('name', t.badName)
  if (!isRole(role)) mistakes.set('role', t.badRole)
  if (where === 'server' && !mayGrant(actorOf(c).standing, SERVER)) mistakes.set('where', t.badWhere)
  if (!/^\d{1,3}$/.test(days) || Number(days) < 1 || Number(days) > DAYS_AT_MOST) {
    mistakes.set('days', filled(t.badDays, { most: DAYS_AT_MOST }))
  }
  return { name, role, where, days, mistakes }
}
