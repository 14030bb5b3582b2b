import { type Context, Hono } from 'hono'
import { canonicalJson } from '../../../contract/canonical.js'
import { noticeHashOf } from '../../../contract/notice.js'
import type { Site } from '../../../contract/site.js'
import type { AppDeps, AppEnv } from '../../deps.js'
import { readText } from '../../http/body.js'
import { networkLimit } from '../../http/limit.js'
import { wantsPage } from '../../http/problem-page.js'
import { Refusal } from '../../http/refusal.js'
import { type PolicyAddresses, policyAddresses } from '../addresses.js'
import { POLICY_PAGES_CSP, pageOf } from '../frame.js'
import { asksSignedIn } from '../policy.js'
import type { PublishedReader } from '../published.js'
import { chosenOf, type Speech, speechFor } from '../speech.js'
import { agreementsOf, isOpen } from './agreement.js'
import { agreementNotice } from './agreement-notice.js'
import { agreementReceipt } from './agreement-receipt.js'
import { AgreePage, type Asked, type Wrong } from './page.js'
import { agreeTextsIn } from './texts.js'
import { agreeKey, readAgreeToken, type SignedPerson } from './token.js'

const FORM_BYTES_AT_MOST = 4096

export type AgreeDeps = Pick<AppDeps, 'sites' | 'settings' | 'store' | 'ingest' | 'now'>

/** Who asked, and how to speak to them. */
interface Visit {
  readonly person: SignedPerson
  readonly site: Site
  /** Of this very page, as browsers have it. */
  readonly address: string
  readonly speech: Speech
  readonly addresses: PolicyAddresses
}

/**
 * `/policies/agree?token=`: what somebody whom a site has signed in is asked to agree to. A page for them, and JSON for
 * the site's own server.
 */
export function agreeRoutes(deps: AgreeDeps, published: PublishedReader, secret: string) {
  const { sites, settings, store, ingest, now } = deps
  const key = agreeKey(secret)
  const limit = networkLimit(settings, now)

  async function visitOf(c: Context<AppEnv>): Promise<Visit | null> {
    const [token, lang] = [c.req.query('token') ?? '', c.req.query('lang')]
    const person = await readAgreeToken(await key, token, now())
    const site = sites.all.find(served => served.site.site === person?.site)?.site
    if (!person || !site) return null
    const speech = speechFor(lang, c.req.header('accept-language'))
    const query = new URLSearchParams({ token, ...(lang === undefined ? {} : { lang }) })
    const address = `${settings.publicUrl}/policies/agree?${query}`
    return { person, site, address, speech, addresses: policyAddresses(settings.publicUrl, site.site) }
  }

  async function askedOf({ person, site, speech }: Visit): Promise<readonly Asked[]> {
    const policies = (await published.active(site.site)).filter(asksSignedIn)
    const agreements = await agreementsOf(store, person, policies)
    const asked = agreements.map(async agreement => {
      const { id, version, names } = agreement.policy
      const { language } = chosenOf(speech.wanted, Object.keys(names))
      const text = (await published.texts(site.site, id, version)).find(each => each.language === language)
      return text ? [{ ...agreement, text }] : []
    })
    return (await Promise.all(asked)).flat()
  }

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

  /** What was shown is kept first: a receipt never names what nobody has. */
  async function keepNotice({ site, speech, addresses }: Visit, { policy, text }: Asked): Promise<string | null> {
    const address = addresses.version(policy.id, policy.version, text.language)
    const texts = agreeTextsIn(speech.lang)
    const notice = agreementNotice({ site, policy, text, address, lang: speech.lang, texts })
    const hash = await noticeHashOf(notice)
    if (hash !== null) await store.keepNotice(site.site, hash, canonicalJson(notice))
    return hash
  }

  return new Hono<AppEnv>()
    .get('/', async c => {
      const visit = await visitOf(c)
      if (!visit) return noVisit(c, deps)
      const asked = await askedOf(visit)
      if (!wantsPage(c)) return c.json(statementOf(visit, asked), 200, NOWHERE)
      return shown(c, visit, asked)
    })
    .post('/', async c => {
      const visit = await visitOf(c)
      if (!visit) return noVisit(c, deps)
      limit(c, visit.site.site)
      const form = new URLSearchParams(await readText(c.req.raw, FORM_BYTES_AT_MOST))
      const asked = await askedOf(visit)
      const one = asked.find(({ policy }) => policy.id === form.get('policy'))
      const decision = DECISIONS.find(each => each === form.get('answer'))
      if (!one || !decision) return shown(c, visit, asked, { policy: one?.policy.id ?? '', what: 'notUnderstood' })
      const { policy, answer, receipt: previous, text } = one
      if (form.get('version') !== policy.version) return shown(c, visit, asked, { policy: policy.id, what: 'newer' })
      const isYoung = decision === 'given' && policy.minimumAge !== null && form.get('age') !== 'yes'
      if (isYoung) return shown(c, visit, asked, { policy: policy.id, what: 'ageNeeded' })
      const isNew = answer !== decision && (decision !== 'withdrawn' || answer === 'given')
      if (isNew) {
        const at = now()
        const { site, subject } = visit.person
        const gpc = c.req.header('sec-gpc') === '1'
        const notice = await keepNotice(visit, one)
        const said = { site, subject, policy, decision, previous, notice, locale: text.language, gpc, at }
        // Another request may have been faster: then its answer stands, and the page says which it was.
        await ingest.keep([await agreementReceipt(await key, said)], at)
      }
      return c.redirect(visit.address, 303)
    })
}

const DECISIONS = ['given', 'refused', 'withdrawn'] as const
const NOWHERE = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex', vary: 'accept, accept-language' }

function html(c: Context, page: string, status: 200 | 403 | 409 | 422) {
  return c.html(page, status, { ...NOWHERE, 'content-security-policy': POLICY_PAGES_CSP })
}

/** The same for an altered token, one that is too old and one of a site that is gone: nothing to learn from. */
function noVisit(c: Context<AppEnv>, { sites }: AgreeDeps) {
  const speech = speechFor(c.req.query('lang'), c.req.header('accept-language'))
  const { spent, spentText } = agreeTextsIn(speech.lang)
  const [first] = sites.all
  if (!wantsPage(c) || !first) throw new Refusal(403, 'TOKEN_NEEDED', spentText)
  return html(c, pageOf({ site: first.site, speech, title: spent }, <p>{spentText}</p>), 403)
}

/** For the site's own server: what is open, and what was said. */
function statementOf({ person, addresses }: Visit, asked: readonly Asked[]) {
  return {
    site: person.site,
    subject: person.subject,
    open: asked.filter(isOpen).length,
    policies: asked.map(({ policy, text, answer, receipt }) => ({
      id: policy.id,
      name: text.name,
      type: policy.type,
      audience: policy.audience,
      minimumAge: policy.minimumAge,
      version: policy.version,
      url: addresses.version(policy.id, policy.version, text.language),
      answer,
      receipt: receipt?.id ?? null,
    })),
  }
}
