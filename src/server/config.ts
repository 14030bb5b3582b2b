import { parseConfig } from '../contract/config.js'
import { ContractError } from '../contract/errors.js'
import { either, flag, list, number, object, parseShape, type Static, text } from '../contract/shape.js'
import type { Site } from '../contract/site.js'
import { type SiteConfig, config as siteConfig } from '../contract/site-config.js'
import { line } from '../contract/words.js'
import { parseRange } from './http/address.js'
import { parseSmtp, type SmtpSettings, smtp } from './mail/smtp.js'
import { parseRetention, type RetentionSettings, retention } from './rights/retention/settings.js'
import { ADDRESS_EXPECTED, isAddress, isPostgres } from './stores/address.js'

const DEFAULT_PORT = 8787
const SECRET = /^\S{32,500}$/
const DEFAULT_RECEIPTS_PER_MINUTE = 600

/** A server's config as its operator writes it. */
export const serverConfig = object({
  '$schema?': line,
  'host?': text('a host name or address', /^[\w.:-]{1,253}$/),
  'port?': number(0, 65_535),
  /** How browsers reach this server, when a proxy stands before it. */
  'publicUrl?': text('an http(s) address without ? and #', /^https?:\/\/[^\s?#]{1,2000}$/),
  /** The database: the path of a SQLite file, or PostgreSQL's address, `postgres://user:password@host/database`. */
  'data?': line,
  /** Each a site's config, or the path of a file that holds one. */
  sites: list(either(line, siteConfig), 1000),
  /** Addresses or ranges of proxies whose `X-Forwarded-For` is believed. */
  'trustedProxies?': list(text('an address or a range such as 10.0.0.0/8', /^[0-9a-fA-F.:]{2,45}(\/\d{1,3})?$/), 100),
  /** E-mail addresses of those who may read the log. */
  'operators?': list(text('an e-mail address', /^[^\s@]{1,64}@[^\s@]{1,190}$/), 100),
  /** Where operators may sign in with an account of their own house (OpenID Connect). */
  'oidc?': object({
    issuer: text('an http(s) address without ? and #', /^https?:\/\/[^\s?#]{1,2000}$/),
    clientId: line,
    clientSecret: line,
    'name?': line,
  }),
  'email?': object({
    /** What mails are signed with; of several the first signs, and all are read. */
    secret: either(line, list(line, 10)),
    /** Whether opens and clicks of those who have not agreed are counted by the day, without anybody. Default: no. */
    'totals?': flag,
  }),
  /** How long what is kept is kept; without it nothing is removed by itself. */
  'retention?': retention,
  /** A mail server: for letters to operators, and to the officer who is told whom to warn. */
  'smtp?': smtp,
  /** Who asks for `/metrics` has to name the token; without one everybody may ask. */
  'metrics?': object({ token: line }),
  /** From one network to one site; the rest is answered 429. */
  'receiptsPerMinute?': number(1, 10_000_000),
})

export type ServerConfig = Static<typeof serverConfig>

/** A site as its author wrote it, for browsers, and as it was read. */
export interface ServedSite {
  readonly given: SiteConfig
  readonly site: Site
}

/** A provider of OpenID Connect that knows the operators by their e-mail addresses. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** As the sign-in page calls it. */
  readonly name: string
}

/** A checked server config with every default filled in. */
export interface ServerSettings {
  readonly host: string
  readonly port: number
  /** Without a slash at its end. */
  readonly publicUrl: string
  readonly data: string
  readonly sites: readonly ServedSite[]
  readonly trustedProxies: readonly string[]
  readonly operators: readonly string[]
  readonly oidc: OidcSettings | null
  /** `null`: the server has no addresses for mails. */
  readonly email: { readonly secrets: readonly string[]; readonly hasTotals: boolean } | null
  readonly retention: RetentionSettings
  /** `null`: the server writes to nobody. */
  readonly smtp: SmtpSettings | null
  readonly metricsToken: string | null
  readonly receiptsPerMinute: number
}

/**
 * Reads a server's config in which every site stands itself, not its file's path.
 *
 * @throws {ContractError} for the first mistake: its path, what stood there, what may.
 */
export function parseServerConfig(given: unknown): ServerSettings {
  const c = parseShape(serverConfig, given, 'INVALID_CONFIG')
  const port = c.port ?? DEFAULT_PORT
  if (!Number.isInteger(port)) invalid('port', port, 'a whole number is expected')
  const host = c.host ?? '127.0.0.1'
  c.trustedProxies?.forEach(mustBeRange)
  const sites = c.sites.map(parseSite)
  if (sites.length === 0) invalid('sites', c.sites, 'at least one site is needed')
  const ids = sites.map(({ site }) => site.site)
  const twice = ids.findIndex((name, i) => ids.indexOf(name) < i)
  if (twice >= 0) {
    const allowed = 'each site is listed once'
    throw new ContractError('DUPLICATE', { path: `sites[${twice}].site`, given: ids[twice], allowed })
  }
  return {
    host,
    port,
    publicUrl: parseUrl(c.publicUrl ?? `http://${hostInUrl(host)}:${port}`),
    data: parseData(c.data ?? 'askfirst.db'),
    sites,
    trustedProxies: c.trustedProxies ?? [],
    operators: c.operators ?? [],
    oidc: c.oidc ? parseOidc(c.oidc) : null,
    email: c.email ? parseEmail(c.email) : null,
    retention: parseRetention(c.retention, ids, parseSecret),
    smtp: c.smtp ? parseSmtp(c.smtp) : null,
    metricsToken: c.metrics ? parseSecret('metrics.token', c.metrics.token) : null,
    receiptsPerMinute: c.receiptsPerMinute ?? DEFAULT_RECEIPTS_PER_MINUTE,
  }
}

function parseEmail({ secret, totals = false }: NonNullable<ServerConfig['email']>): ServerSettings['email'] {
  const secrets = typeof secret === 'string' ? [secret] : secret
  if (secrets.length === 0) invalid('email.secret', secrets, 'one secret at least is needed')
  return { secrets: secrets.map(each => parseSecret('email.secret', each)), hasTotals: totals }
}

function parseSite(given: string | SiteConfig, i: number): ServedSite {
  const path = `sites[${i}]`
  if (typeof given === 'string') return invalid(path, given, "a site's config is expected here, not the path of one")
  try {
    return { given, site: parseConfig(given) }
  } catch (error) {
    if (!(error instanceof ContractError)) throw error
    const allowed = error.message.slice(error.code.length).trim().replace(/\.$/, '')
    throw new ContractError(error.code, { path, given: given.site, allowed })
  }
}

function mustBeRange(range: string, i: number): void {
  if (parseRange(range)) return
  invalid(`trustedProxies[${i}]`, range, 'an address or a range such as 10.0.0.0/8 is expected')
}

function parseUrl(given: string): string {
  if (!URL.canParse(given)) invalid('publicUrl', given, 'an http(s) address is expected')
  return given.replace(/\/+$/, '')
}

function parseOidc(given: NonNullable<ServerConfig['oidc']>): OidcSettings {
  if (!URL.canParse(given.issuer)) invalid('oidc.issuer', given.issuer, 'an http(s) address is expected')
  return { name: new URL(given.issuer).host, ...given }
}

/** The address holds a password: the error does not repeat it. */
function parseData(given: string): string {
  if (!isPostgres(given) || isAddress(given)) return given
  return invalid('data', 'postgres://…', ADDRESS_EXPECTED)
}

/** A secret that is wrong is still somebody's secret: the error does not repeat it. */
function parseSecret(path: string, given: string): string {
  if (SECRET.test(given)) return given
  return invalid(path, `${given.length} characters`, '32 to 500 without spaces are expected')
}

/** What listens on this machine only, or on every address, is reached as localhost. */
function hostInUrl(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function invalid(path: string, given: unknown, allowed: string): never {
  throw new ContractError('INVALID_CONFIG', { path, given, allowed })
}
