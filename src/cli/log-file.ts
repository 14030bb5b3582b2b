import { readServerConfig } from '../server/config-file.js'
import { openStores } from '../server/stores/open.js'
import { type Arguments, type Terminal, textOf, UsageError } from './command.js'

const DEFAULT_FILE = 'askfirst.server.json'
const DEFAULT_DATA = 'askfirst.db'

/** The options of {@link openLogs}, for a command's own list. */
export const LOG_OPTIONS = {
  config: { type: 'string', short: 'c' },
  data: { type: 'string' },
  site: { type: 'string' },
} as const

export const LOG_OPTIONS_HELP = `  --config <file>  the server's config, for its database; default ${DEFAULT_FILE}
  --data <where>   the database itself, a file or postgres://…, over the config
  --site <name>    whose log, where there are several`

/** The receipts and logs that a command works on, and whose. The caller closes `store`. */
export async function openLogs(given: Arguments, { environment }: Pick<Terminal, 'environment'>) {
  const path =
    textOf(given, 'data') ?? readServerConfig(textOf(given, 'config') ?? DEFAULT_FILE, environment).data ?? DEFAULT_DATA
  const { store, logStore } = await openStores(path)
  const sites = await logStore.sites()
  const site = textOf(given, 'site') ?? (sites.length === 1 ? sites[0] : undefined)
  if (site !== undefined && sites.includes(site)) return { store, logStore, site }
  await store.close()
  throw new UsageError(`--site is one of ${sites.join(', ') || 'none: the server has not been started yet'}`)
}
