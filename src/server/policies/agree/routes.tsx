import { type Context, Hono } from 'hono'
import { mailKeys } from '../../../email/keys.js'
import type { Secret } from '../../../email/secret.js'
import type { AppDeps } from '../../deps.js'
import { readText } from '../../http/body.js'
import type { AppEnv } from '../../http/env.js'
import { networkLimit } from '../../http/limit.js'
import { wantsPage } from '../../http/problem-page.js'
import { Refusal } from '../../http/refusal.js'
import { POLICY_PAGES_CSP, pageOf } from '../frame.js'
import type { PublishedReader } from '../published.js'
import { speechFor } from '../speech.js'
import { type Asked, askedOf } from './asked.js'
import { keepSaid } from './keep-said.js'
import { AgreePage } from './page.js'
import { isNew, saidIn, type Wrong } from './said.js'
import { statementOf } from './statement.js'
import { agreeTextsIn } from './texts.js'
import { type Visit, visitOf } from './visit.js'

const FORM_BYTES_AT_MOST = 4096

export type AgreeDeps = Pick<AppDeps, 'sites' | 'settings' | 'store' | 'ingest' | 'now'>

/**
 * `/policies/agree?person=`: what somebody whom a site has signed in is asked to agree to. A page for them, and JSON for
 * the site's own server.
 */
export function agreeRoutes(deps: AgreeDeps, published: PublishedReader, secret: Secret) {
  const { sites, settings, store, ingest, now } = deps
  const limit = networkLimit(settings, now)
  const visitDeps = { sites, settings, now, secret }
  const keeping = { store, ingest, now, keys: mailKeys(secret) }

  function shown(c: Context<AppEnv>, visit: Visit, asked: readonly Asked[], wrong: Wrong | null = null) {
    const { site, speech, addresses, person, address } = visit
    const texts = agreeTextsIn(speech.lang)
    const props = {
      asked,
      speech,
      texts,
      addresses,
      action: address,
      receiptAddress: (id: string) => `${settings.publicUrl}/v1/receipts/${id}?site=${site.site}`,
      back: person.back,
      wrong,
    }
    const status = wrong === null ? 200 : wrong.what === 'newer' ? 409 : 422
    return html(c, pageOf({ site, speech, title: texts.title }, <AgreePage {...props} />), status)
  }

  return new Hono<AppEnv>()
    .get('/', async c => {
      const visit = visitOf(c, visitDeps)
      if (!visit) return noVisit(c, deps)
      const asked = await askedOf({ store, published }, visit)
      if (!wantsPage(c)) return c.json(statementOf(visit, asked), 200, NOWHERE)
      return shown(c, visit, asked)
    })
    .post('/', async c => {
      const visit = visitOf(c, visitDeps)
      if (!visit) return noVisit(c, deps)
      limit(c, visit.site.site)
      const form = new URLSearchParams(await readText(c.req.raw, FORM_BYTES_AT_MOST))
      const asked = await askedOf({ store, published }, visit)
      const said = saidIn(form, asked)
      if ('what' in said) return shown(c, visit, asked, said)
      // Another request may have been faster: then its answer stands, and the page says which it was.
      if (isNew(said)) await keepSaid(keeping, visit, said, c.req.header('sec-gpc') === '1')
      return c.redirect(visit.address, 303)
    })
}

const NOWHERE = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex', vary: 'accept, accept-language' }

function html(c: Context, page: string, status: 200 | 403 | 409 | 422) {
  return c.html(page, status, { ...NOWHERE, 'content-security-policy': POLICY_PAGES_CSP })
}

/** The same for an altered word, one that is too old and one of a site that is gone: nothing to learn from. */
function noVisit(c: Context<AppEnv>, { sites }: AgreeDeps) {
  const speech = speechFor(c.req.query('lang'), c.req.header('accept-language'))
  const { spent, spentText } = agreeTextsIn(speech.lang)
  const [first] = sites.all
  if (!wantsPage(c) || !first) throw new Refusal(403, 'TOKEN_NEEDED', spentText)
  return html(c, pageOf({ site: first.site, speech, title: spent }, <p>{spentText}</p>), 403)
}
