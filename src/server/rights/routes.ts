import { type Context, Hono } from 'hono'
import { UUID } from '../../contract/words.js'
import type { AppDeps } from '../deps.js'
import { readText } from '../http/body.js'
import type { AppEnv } from '../http/env.js'
import { networkLimit } from '../http/limit.js'
import { Refusal } from '../http/refusal.js'
import { answerFile, downloadableUntil } from './answer/file.js'
import { type Mistakes, requestIn, type Typed, typedIn } from './form.js'
import { formPage } from './form-page.js'
import { RIGHTS_PAGE_POLICY } from './page-frame.js'
import type { Request } from './request.js'
import { requestPage } from './request-page.js'
import type { Rights } from './rights.js'
import { rightsTextsFor } from './texts/texts.js'

/** A person asks once or twice; whoever tries numbers of receipts does not. */
const REQUESTS_A_MINUTE = 10
/** Room for the longest words, each letter escaped. */
const FORM_BYTES = 32_768

/** `/v1/requests`: the form by which people ask about their own data, and the page of each request. */
export function requestRoutes({ sites, settings, store, now }: AppDeps, rights: Rights): Hono<AppEnv> {
  const limit = networkLimit({ ...settings, receiptsPerMinute: REQUESTS_A_MINUTE }, now)

  /** In the language that was asked for, that of the decision, or the browser's. */
  async function speaking(c: Context<AppEnv>, site: string, asked: string | undefined, receipt: string | null) {
    const locale = receipt === null ? undefined : (await store.find(site, receipt))?.receipt.locale
    return rightsTextsFor([asked, locale], c.req.header('accept-language'))
  }

  async function found(c: Context<AppEnv>, site: string): Promise<Request> {
    const id = c.req.param('id') ?? ''
    const request = UUID.test(id) ? await rights.requests.find(site, id) : null
    if (!request) throw new Refusal(404, 'NOT_FOUND', 'No such request is kept here.')
    return request
  }

  async function form(c: Context<AppEnv>, asked: { typed: Typed; lang?: string | undefined; mistakes: Mistakes }) {
    const { site } = sites.asked(c.req.query('site'))
    const { typed, lang, mistakes } = asked
    const speech = await speaking(c, site.site, lang, UUID.test(typed.receipt) ? typed.receipt : null)
    return shown(c, formPage({ site, typed, mistakes, ...speech }), mistakes.size > 0 ? 422 : 200)
  }

  return new Hono<AppEnv>()
    .get('/', c => {
      const query = new URL(c.req.url).searchParams
      return form(c, { typed: typedIn(query), lang: c.req.query('lang'), mistakes: new Map() })
    })
    .post('/', async c => {
      const { site } = sites.asked(c.req.query('site'))
      limit(c, site.site)
      const fields = new URLSearchParams(await readText(c.req.raw, FORM_BYTES))
      const typed = typedIn(fields)
      const lang = fields.get('lang') ?? undefined
      const request = await requestIn(rights, site.site, typed)
      if (!('id' in request)) return form(c, { typed, lang, mistakes: request })
      await rights.requests.add(request, 'visitor')
      return c.redirect(
        `requests/${request.id}?${new URLSearchParams({ site: site.site, ...(lang ? { lang } : {}) })}`,
        303,
      )
    })
    .get('/:id', async c => {
      const { site } = sites.asked(c.req.query('site'))
      const request = await found(c, site.site)
      const speech = await speaking(c, site.site, c.req.query('lang'), request.receipt)
      return shown(c, requestPage({ site, request, now: now(), ...speech }), 200)
    })
    .get('/:id/answer', async c => {
      const { site } = sites.asked(c.req.query('site'))
      const request = await found(c, site.site)
      const until = downloadableUntil(request)
      const speech = await speaking(c, site.site, c.req.query('lang'), request.receipt)
      const format = c.req.query('format') ?? 'json'
      const file =
        until !== null && now() < until ? await answerFile(rights, site, request, { ...speech, format }) : null
      if (!file) throw new Refusal(404, 'NOT_FOUND', 'There is nothing to download here: not yet, or not any more.')
      return file
    })
}

function shown(c: Context<AppEnv>, page: Parameters<Context<AppEnv>['html']>[0], status: 200 | 422) {
  c.header('cache-control', 'private, no-store')
  c.header('x-robots-tag', 'noindex')
  c.header('content-security-policy', RIGHTS_PAGE_POLICY)
  return c.html(page, status)
}
