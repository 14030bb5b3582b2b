import type { Context } from 'hono'
import type { Site } from '../../../contract/site.js'
import type { AppDeps, AppEnv } from '../../deps.js'
import { type PolicyAddresses, policyAddresses } from '../addresses.js'
import { type Speech, speechFor } from '../speech.js'
import { type agreeKey, readAgreeToken, type SignedPerson } from './token.js'

/** Who asked, and how to speak to them. */
export interface Visit {
  readonly person: SignedPerson
  readonly site: Site
  /** Of this very page, as browsers have it. */
  readonly address: string
  readonly speech: Speech
  readonly addresses: PolicyAddresses
}

export interface VisitDeps extends Pick<AppDeps, 'sites' | 'settings' | 'now'> {
  readonly key: ReturnType<typeof agreeKey>
}

/** @returns `null` without a token that is good here and now. */
export async function visitOf(c: Context<AppEnv>, { sites, settings, now, key }: VisitDeps): Promise<Visit | null> {
  const [token, lang] = [c.req.query('token') ?? '', c.req.query('lang')]
  const person = await readAgreeToken(await key, token, now())
  const site = sites.all.find(served => served.site.site === person?.site)?.site
  if (!person || !site) return null
  const speech = speechFor(lang, c.req.header('accept-language'))
  const query = new URLSearchParams({ token, ...(lang === undefined ? {} : { lang }) })
  const address = `${settings.publicUrl}/policies/agree?${query}`
  return { person, site, address, speech, addresses: policyAddresses(settings.publicUrl, site.site) }
}
