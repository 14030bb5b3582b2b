import { parseServerConfig } from '../server/config.js'
import { openStores } from '../server/stores/open.js'
import { type Arguments, type Terminal, textOf, UsageError } from './command.js'
import { SERVER_OPTIONS, SERVER_OPTIONS_HELP, serverConfigOf } from './server-options.js'

/** The options of {@link openLogs}, for a command's own list. */
export const LOG_OPTIONS = { ...SERVER_OPTIONS, site: { type: 'string' } } as const

export const LOG_OPTIONS_HELP = `  ${SERVER_OPTIONS_HELP}
  --site <name>        whose log, where there are several`

/** The receipts and logs that a command works on, where they are, and whose. The caller closes `store`. */
export async function openLogs(given: Arguments, terminal: Pick<Terminal, 'environment'>) {
  // Whoever names the database needs no config.
  const data = textOf(given, 'data') ?? parseServerConfig(serverConfigOf(given, terminal)).data
  const { store, logStore } = await openStores(data)
  const sites = await logStore.sites()
  const site = textOf(given, 'site') ?? (sites.length === 1 ? sites[0] : undefined)
  if (site !== undefined && sites.includes(site)) return { data, store, logStore, site }
  await store.close()
  throw new UsageError(`--site is one of ${sites.join(', ') || 'none: the server has not been started yet'}`)
}
