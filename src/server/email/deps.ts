import type { Site } from '../../contract/site.js'
import { type MailKeys, mailKeys } from '../../email/keys.js'
import type { Mark } from '../../email/mark.js'
import type { Secret } from '../../email/secret.js'
import { readToken } from '../../email/token.js'
import { configPolicies, inForce, type PolicyInForce } from '../policies/in-force.js'
import type { ReceiptStore } from '../stores/store.js'
import type { Ingest } from './decide.js'
import { createMailIngest, type MailIngest } from './mail-ingest.js'
import { oncePerTurn } from './once-per-turn.js'
import { sharedReads } from './shared-reads.js'

export interface EmailOptions {
  readonly store: ReceiptStore
  readonly ingest: Ingest
  readonly sites: readonly Site[]
  /** What choices have to be made under to count. Default: what the sites' configs name. */
  readonly policies?: PolicyInForce
  /** Each of 32 characters or more, the same as the sender's: see `mailLinks`. */
  readonly secret: Secret
  /** Whether hits of those who have not agreed are counted, without anybody. Default: no. */
  readonly hasTotals?: boolean
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Hears of what could not be counted; the recipient gets the pixel and the page all the same. */
  readonly onError?: (error: unknown) => void
}

/** What the mail's routes are made of. */
export interface EmailDeps extends Required<Omit<EmailOptions, 'secret' | 'policies'>> {
  readonly keys: MailKeys
  readonly mail: MailIngest
  /** A person's newest decision at the time of asking. */
  latestOf: ReceiptStore['latestOf']
  siteNamed(name: string): Site | null
  /** A site under the policy that its visitors are asked under now. */
  current(site: Site): Promise<Site>
  /** What the address in a mail is for, and the site; `null` for every token that is not ours, or of another kind. */
  read<K extends Mark['kind']>(token: string, ...kinds: K[]): Found<K> | null
}

/** A mark and the site that it is of. */
export interface Found<K extends Mark['kind']> {
  readonly mark: Mark & { readonly kind: K }
  readonly site: Site
}

/** @throws {ContractError} `INVALID_CONFIG` for a secret that is too short. */
export function emailDeps(options: EmailOptions): EmailDeps {
  const { secret, policies = configPolicies, onError = logged, hasTotals = false, ...given } = options
  const keys = mailKeys(secret)
  const sites = new Map(given.sites.map(site => [site.site, site]))

  return {
    ...given,
    onError,
    hasTotals,
    keys,
    mail: createMailIngest(given.store, onError),
    latestOf: sharedReads(given.store.latestOf),
    siteNamed: name => sites.get(name) ?? null,
    current: oncePerTurn(site => inForce(policies, site)),
    read<K extends Mark['kind']>(token: string, ...kinds: K[]) {
      const mark = readToken(keys, token)
      const site = mark && sites.get(mark.site)
      return mark && site && isOf(mark, kinds) ? { mark, site } : null
    },
  }
}

const isOf = <K extends Mark['kind']>(mark: Mark, kinds: readonly K[]): mark is Mark & { readonly kind: K } =>
  kinds.some(kind => kind === mark.kind)

function logged(error: unknown): void {
  console.error(`askfirst: a mail event could not be kept: ${error instanceof Error ? error.message : 'unknown error'}`)
}
