import type { ServerConfig } from '../server/config.js'
import { readServerConfig } from '../server/config-file.js'
import { type Arguments, type Command, type Terminal, textOf } from './command.js'

const DEFAULT_FILE = 'askfirst.server.json'

/** The options by which every command that works on a server's data finds it. */
export const SERVER_OPTIONS = {
  config: { type: 'string', short: 'c' },
  data: { type: 'string' },
} as const satisfies Command['options']

export const SERVER_OPTIONS_HELP = `
  -c, --config <file>  the server's config; over ASKFIRST_CONFIG; default ${DEFAULT_FILE}
  --data <where>       the database, a file or postgres://…; over the file and ASKFIRST_DATA`.trimStart()

export const configPathOf = (given: Arguments, { environment }: Pick<Terminal, 'environment'>): string =>
  textOf(given, 'config') ?? (environment['ASKFIRST_CONFIG'] || DEFAULT_FILE)

/**
 * The server's config with the environment over it, and the command line over both.
 *
 * @throws {ContractError} for the first mistake; an error that names the file when it cannot be read.
 */
export function serverConfigOf(given: Arguments, { environment }: Pick<Terminal, 'environment'>): ServerConfig {
  const over = { ASKFIRST_HOST: 'host', ASKFIRST_PORT: 'port', ASKFIRST_DATA: 'data' }
  return readServerConfig(configPathOf(given, { environment }), {
    ...environment,
    ...Object.fromEntries(
      Object.entries(over).map(([name, option]) => [name, textOf(given, option) ?? environment[name]]),
    ),
  })
}
