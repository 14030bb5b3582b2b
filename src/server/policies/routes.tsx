import { type Context, Hono } from 'hono'
import type { ComponentChildren } from 'preact'
import type { Site } from '../../contract/site.js'
import type { AppDeps } from '../deps.js'
import type { AppEnv } from '../http/env.js'
import { type PolicyAddresses, policyAddresses } from './addresses.js'
import { isDated } from './dated-version.js'
import { isPolicyId } from './draft.js'
import { type Frame, POLICY_PAGES_CSP, pageOf } from './frame.js'
import { ListPage } from './list-page.js'
import type { PublishedPolicy } from './policy.js'
import { PolicyPage, type PolicyPageProps } from './policy-page.js'
import type { PublishedReader } from './published.js'
import { chosenOf, type Speech, speechFor } from './speech.js'

const FOR_A_MINUTE = 'public, max-age=60'
const FOR_EVER = 'public, max-age=31536000, immutable'

/** What a page is made for. */
interface Asked {
  readonly site: Site
  readonly speech: Speech
  readonly addresses: PolicyAddresses
}

/** `/policies`: what is in force; `/policies/:id`: its newest version; `/policies/:id/:version`: that one, for ever. */
export function policyRoutes({ sites, settings }: Pick<AppDeps, 'sites' | 'settings'>, published: PublishedReader) {
  function asked(c: Context<AppEnv>): Asked {
    const { site } = sites.asked(c.req.query('site'))
    const speech = speechFor(c.req.query('lang'), c.req.header('accept-language'))
    return { site, speech, addresses: policyAddresses(settings.publicUrl, site.site) }
  }

  async function policyPage(
    c: Context<AppEnv>,
    { site, speech, addresses }: Asked,
    policy: PublishedPolicy,
    now?: PolicyPageProps['now'],
  ) {
    const texts = await published.texts(site.site, policy.id, policy.version)
    const languages = texts.map(({ language }) => language)
    const chosen = chosenOf(speech.wanted, languages)
    const text = texts.find(({ language }) => language === chosen.language)
    if (!text) return noPolicy(c, { site, speech, addresses })
    const canonical = addresses.version(policy.id, policy.version, text.language)
    const frame = { site, speech, title: text.name, titleLanguage: text.language, canonical }
    const props = { policy, text, chosen, languages, speech, addresses, ...(now ? { now } : {}) }
    return answered(c, frame, <PolicyPage {...props} />, now ? FOR_A_MINUTE : FOR_EVER)
  }

  return new Hono<AppEnv>()
    .get('/', async c => {
      const { site, speech, addresses } = asked(c)
      const policies = await published.active(site.site)
      const frame = { site, speech, title: speech.texts.list, canonical: addresses.list(speech.wanted[0]) }
      return answered(c, frame, <ListPage policies={policies} speech={speech} addresses={addresses} />, FOR_A_MINUTE)
    })
    .get('/:id', async c => {
      const page = asked(c)
      const id = c.req.param('id')
      const newest = isPolicyId(id) ? await published.newest(page.site.site, id) : null
      if (!newest) return noPolicy(c, page)
      const [, ...earlier] = await published.versions(page.site.site, id)
      return policyPage(c, page, newest, { archivedAt: newest.archivedAt, earlier })
    })
    .get('/:id/:version', async c => {
      const page = asked(c)
      const { id, version } = c.req.param()
      const isName = isPolicyId(id) && isDated(version)
      const policy = isName ? await published.version(page.site.site, id, version) : null
      return policy ? policyPage(c, page, policy) : noPolicy(c, page)
    })
}

function answered(c: Context, frame: Frame, content: ComponentChildren, cache: string, status: 200 | 404 = 200) {
  c.header('cache-control', cache)
  c.header('vary', 'accept-language')
  c.header('content-security-policy', POLICY_PAGES_CSP)
  return c.html(pageOf(frame, content), status)
}

function noPolicy(c: Context, { site, speech, addresses }: Asked) {
  const { noPolicy: title, noPolicyText, list } = speech.texts
  const content = (
    <p>
      {noPolicyText} <a href={addresses.list(speech.wanted[0])}>{list}</a>
    </p>
  )
  return answered(c, { site, speech, title }, content, 'no-store', 404)
}
