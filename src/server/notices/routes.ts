import { Hono } from 'hono'
import { canonicalJson } from '../../contract/canonical.js'
import { ContractError } from '../../contract/errors.js'
import { noticeHashOf, parseNotice } from '../../contract/notice.js'
import { parseShape } from '../../contract/shape.js'
import { noticeHash } from '../../contract/words.js'
import type { AppDeps } from '../deps.js'
import { readJson } from '../http/body.js'
import { mustBeFrom } from '../http/cors.js'
import type { AppEnv } from '../http/env.js'
import { networkLimit } from '../http/limit.js'
import { Refusal } from '../http/refusal.js'

const BYTES_AT_MOST = 64 * 1024

/** `POST /v1/notices` keeps what was shown under its own hash; `GET /v1/notices/:hash` gives it back. */
export function noticeRoutes({ settings, sites, store, now }: AppDeps) {
  const ownOrigin = new URL(settings.publicUrl).origin
  const limit = networkLimit(settings, now)

  return new Hono<AppEnv>()
    .post('/', async c => {
      const notice = parseNotice(await readJson(c.req.raw, BYTES_AT_MOST))
      mustBeFrom(sites.named(notice.site).site, ownOrigin, c.req.header('origin'))
      limit(c, notice.site)
      const json = canonicalOf(notice)
      const hash = await noticeHashOf(notice)
      const claimed = c.req.query('hash')
      if (hash === null || (claimed !== undefined && claimed !== hash)) {
        const allowed = `this notice's hash is ${hash}`
        throw new ContractError('INVALID_NOTICE', { path: 'hash', given: claimed, allowed })
      }
      await store.keepNotice(notice.site, hash, json)
      return c.json({ hash }, 201)
    })
    .get('/:hash', async c => {
      const hash = parseShape(noticeHash, c.req.param('hash'), 'INVALID_NOTICE', 'hash')
      const json = await store.notice(sites.asked(c.req.query('site')).site.site, hash)
      if (json === null) throw new Refusal(404, 'NOT_FOUND', 'No such notice is kept here.')
      c.header('cache-control', 'public, max-age=31536000, immutable')
      return c.body(json, 200, { 'content-type': 'application/json' })
    })
}

/** JSON may hold half a character, which no canonical form has. */
function canonicalOf(notice: unknown): string {
  try {
    return canonicalJson(notice)
  } catch {
    const allowed = 'whole characters are expected, not lone surrogates'
    throw new ContractError('INVALID_NOTICE', { path: '', given: 'text', allowed })
  }
}
