import { readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { ContractError } from '../contract/errors.js'
import { isObject, type JsonObject } from '../contract/json-object.js'
import { parseShape } from '../contract/shape.js'
import { type ServerConfig, serverConfig } from './config.js'
import { isPostgres } from './stores/address.js'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads a JSON file that a person wrote.
 *
 * @throws {ContractError} `INVALID_JSON`.
 * @throws {Error} naming the file when it cannot be read.
 */
export function readJsonFile(path: string): unknown {
  let content: string
  try {
    content = readFileSync(path, 'utf8')
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new Error(`${path} ${isMissing ? 'is not there' : 'cannot be read'}`, { cause: error })
  }
  try {
    return jsonIn(content)
  } catch (error) {
    const allowed = error instanceof Error ? error.message : 'JSON is expected'
    throw new ContractError('INVALID_JSON', { path, given: content, allowed })
  }
}

/** @throws {SyntaxError} in the system's words. */
export const jsonIn = (content: string): unknown => JSON.parse(content.replace(/^\uFEFF/, ''))

/**
 * Reads a server's config from a file: sites that are paths are read too, beside
 * it, as is `data`; then the environment has its say.
 *
 * @throws {ContractError} for the first thing that is not of the config's shape.
 */
export function readServerConfig(path: string, environment: Environment): ServerConfig {
  const given = readJsonFile(path)
  return parseShape(
    serverConfig,
    isObject(given) ? completed(given, dirname(resolve(path)), environment) : given,
    'INVALID_CONFIG',
  )
}

/** A server's config as files: what its operators are told when they ask where to change something. */
export interface ConfigFile {
  /** Without its folder. */
  readonly name: string
  /** In the order of the config: the path of the site's own file as it is written there; `null` for one that stands in the config itself. */
  readonly sites: readonly (string | null)[]
}

/** @throws as {@link readJsonFile}. */
export function configFileAt(path: string): ConfigFile {
  const given = readJsonFile(path)
  const sites = isObject(given) && Array.isArray(given['sites']) ? given['sites'] : []
  return { name: basename(path), sites: sites.map((site: unknown) => (typeof site === 'string' ? site : null)) }
}

function completed(given: JsonObject, folder: string, environment: Environment): JsonObject {
  const { sites, data } = given
  const read = {
    ...given,
    ...(typeof data === 'string' && !isPostgres(data) ? { data: resolve(folder, data) } : {}),
    ...(Array.isArray(sites) ? { sites: sites.map(site => readSite(site, folder)) } : {}),
  }
  return withEnvironment(read, environment)
}

const readSite = (site: unknown, folder: string): unknown =>
  typeof site === 'string' ? readJsonFile(resolve(folder, site)) : site

/** What each variable puts over the file. An empty one says nothing. */
const VARIABLES: Readonly<Record<string, (text: string, given: JsonObject) => JsonObject>> = {
  // Other programs of the machine may have set it: it counts where it is PostgreSQL's, and `ASKFIRST_DATA` says nothing else.
  DATABASE_URL: data => (isPostgres(data) ? { data } : {}),
  ASKFIRST_HOST: host => ({ host }),
  ASKFIRST_PORT: port => ({ port: numberOf(port) }),
  ASKFIRST_DATA: data => ({ data }),
  ASKFIRST_PUBLIC_URL: publicUrl => ({ publicUrl }),
  ASKFIRST_EMAIL_SECRET: (secret, { email }) => ({
    email: { ...(isObject(email) ? email : {}), secret: secret.trim().split(/\s+/) },
  }),
  ASKFIRST_OIDC_SECRET: (clientSecret, { oidc }) => ({ oidc: { ...(isObject(oidc) ? oidc : {}), clientSecret } }),
  ASKFIRST_SMTP_URL: (url, { smtp }) => ({ smtp: { ...(isObject(smtp) ? smtp : {}), url } }),
  ASKFIRST_METRICS_TOKEN: token => ({ metrics: { token } }),
  ASKFIRST_RECEIPTS_PER_MINUTE: count => ({ receiptsPerMinute: numberOf(count) }),
  ASKFIRST_OPERATORS: operators => ({ operators: listOf(operators) }),
  ASKFIRST_TRUSTED_PROXIES: proxies => ({ trustedProxies: listOf(proxies) }),
}

/** Puts the environment's `ASKFIRST_…` over what the file says. */
export function withEnvironment(given: JsonObject, environment: Environment): JsonObject {
  const over = Object.entries(VARIABLES).map(([name, put]) => (environment[name] ? put(environment[name], given) : {}))
  return Object.assign({}, given, ...over)
}

/** What is no number stays as it is, for the error to show. */
const numberOf = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text)

const listOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean)
