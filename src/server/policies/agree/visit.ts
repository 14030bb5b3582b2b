import type { Context } from 'hono'
import type { Site } from '../../../contract/site.js'
import { type NamedPerson, readPerson } from '../../../email/person.js'
import type { Secret } from '../../../email/secret.js'
import type { AppDeps } from '../../deps.js'
import type { AppEnv } from '../../http/env.js'
import { type PolicyAddresses, policyAddresses } from '../addresses.js'
import { type Speech, speechFor } from '../speech.js'

/** Who asked, and how to speak to them. */
export interface Visit {
  readonly person: NamedPerson
  readonly site: Site
  /** Of this very page, as browsers have it. */
  readonly address: string
  readonly speech: Speech
  readonly addresses: PolicyAddresses
}

export interface VisitDeps extends Pick<AppDeps, 'sites' | 'settings' | 'now'> {
  /** The site's words for people are signed with it. */
  readonly secret: Secret
}

/** @returns `null` without a word that is good here and now. */
export function visitOf(c: Context<AppEnv>, { sites, settings, now, secret }: VisitDeps): Visit | null {
  const [word, lang] = [c.req.query('person') ?? '', c.req.query('lang')]
  const person = readPerson(secret, word, now())
  const site = sites.all.find(served => served.site.site === person?.site)?.site
  if (!person || !site) return null
  const speech = speechFor(lang, c.req.header('accept-language'))
  const query = new URLSearchParams({ person: word, ...(lang === undefined ? {} : { lang }) })
  const address = `${settings.publicUrl}/policies/agree?${query}`
  return { person, site, address, speech, addresses: policyAddresses(settings.publicUrl, site.site) }
}
