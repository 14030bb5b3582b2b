import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ContractError } from '../contract/errors.js'
import { parseShape } from '../contract/shape.js'
import { type ServerConfig, serverConfig } from './config.js'
import { isPostgres } from './stores/address.js'

type Environment = Readonly<Record<string, string | undefined>>
type Json = Record<string, unknown>

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
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch (error) {
    const allowed = error instanceof Error ? error.message : 'JSON is expected'
    throw new ContractError('INVALID_JSON', { path, given: content, allowed })
  }
}

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

function completed(given: Json, folder: string, environment: Environment): Json {
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

/**
 * Puts `ASKFIRST_HOST`, `_PORT`, `_DATA`, `_PUBLIC_URL` and `_EMAIL_SECRET` over what the file says, and `DATABASE_URL`
 * where it is PostgreSQL's and `ASKFIRST_DATA` names nothing else: other programs of the machine may have set it.
 */
export function withEnvironment(given: Json, environment: Environment): Json {
  const { ASKFIRST_HOST, ASKFIRST_PORT, ASKFIRST_DATA, ASKFIRST_PUBLIC_URL, ASKFIRST_EMAIL_SECRET } = environment
  const { DATABASE_URL = '' } = environment
  const data = ASKFIRST_DATA || (isPostgres(DATABASE_URL) ? DATABASE_URL : '')
  return {
    ...given,
    ...(ASKFIRST_HOST ? { host: ASKFIRST_HOST } : {}),
    ...(ASKFIRST_PORT ? { port: /^\d+$/.test(ASKFIRST_PORT) ? Number(ASKFIRST_PORT) : ASKFIRST_PORT } : {}),
    ...(data ? { data } : {}),
    ...(ASKFIRST_PUBLIC_URL ? { publicUrl: ASKFIRST_PUBLIC_URL } : {}),
    ...(ASKFIRST_EMAIL_SECRET ? { email: { secret: ASKFIRST_EMAIL_SECRET } } : {}),
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
