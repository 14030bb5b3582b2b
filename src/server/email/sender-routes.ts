import { type Context, Hono } from 'hono'
import { list, number, object, parseShape } from '../../contract/shape.js'
import type { Site } from '../../contract/site.js'
import { SUBJECT_ID, subjectId } from '../../contract/words.js'
import { messageName } from '../../email/mark.js'
import { senderOf } from '../../email/sender.js'
import { readJson } from '../http/body.js'
import type { AppEnv } from '../http/env.js'
import { Refusal } from '../http/refusal.js'
import type { EmailDeps } from './deps.js'
import { mayMeasure } from './may-measure.js'
import { keepSignUp, signUp } from './sign-up.js'
import { isWanted } from './subscription.js'

const SUBJECTS_AT_MOST = 1000
/** So many subjects of the longest kind. */
const BYTES_AT_MOST = 160 * 1024
const PAGE = 1000

export const recipients = object({ subjects: list(subjectId, SUBJECTS_AT_MOST) })

export const mailing = object({ message: messageName, sent: number(0, 1e12), measured: number(0, 1e12) })

/** What a sender's program asks and tells, as the site that its token speaks for; mounted at `/v1/mail`. */
export function senderRoutes(deps: EmailDeps): Hono<AppEnv> {
  const { store, keys, siteNamed, current, now } = deps

  /** @throws {Refusal} 401 */
  function siteOf(c: Context<AppEnv>): Site {
    const [, token = ''] = /^Bearer ([\w-]+)$/i.exec(c.req.header('authorization') ?? '') ?? []
    const site = siteNamed(senderOf(keys, token, now()) ?? '')
    if (site) return site
    throw new Refusal(401, 'TOKEN_NEEDED', 'A sender’s token of this server and of this hour is needed.')
  }

  const bodyOf = (c: Context<AppEnv>): Promise<unknown> => readJson(c.req.raw, BYTES_AT_MOST)

  return new Hono<AppEnv>()
    .post('/sign-ups', async c => {
      const site = await current(siteOf(c))
      const said = parseShape(signUp, await bodyOf(c), 'INVALID_RECEIPT')
      const { receipt, isNew } = await keepSignUp(deps, site, said, now())
      return c.json({ receipt: receipt?.id ?? null }, isNew ? 201 : 200)
    })
    .post('/recipients', async c => {
      const site = await current(siteOf(c))
      const { subjects } = parseShape(recipients, await bodyOf(c), 'INVALID_RECEIPT')
      const found = subjects.map(async subject => ({
        subject,
        measure: mayMeasure(await store.latestOf(site.site, subject), site, now()),
        subscribed: isWanted(await store.subscriptionOf(site.site, subject)),
      }))
      return c.json({ recipients: await Promise.all(found) })
    })
    .post('/mailings', async c => {
      const site = siteOf(c)
      const told = parseShape(mailing, await bodyOf(c), 'INVALID_RECEIPT')
      await store.keepMailing({ site: site.site, ...told, at: now() })
      return c.json(told)
    })
    .get('/unsubscribed', async c => {
      const site = siteOf(c)
      const after = c.req.query('after') ?? ''
      const left = SUBJECT_ID.test(after) || after === '' ? await store.unsubscribed(site.site, PAGE, after) : []
      return c.json({
        unsubscribed: left.map(({ subject, at }) => ({ subject, at: new Date(at).toISOString() })),
        next: left.length === PAGE ? (left.at(-1)?.subject ?? null) : null,
      })
    })
}
