import { parseServerConfig } from '../server/config.js'
import { isPostgres } from '../server/stores/address.js'
import { backUp } from '../server/stores/sqlite/backup.js'
import { type Command, onlyFile, UsageError } from './command.js'
import { SERVER_OPTIONS, SERVER_OPTIONS_HELP, serverConfigOf } from './server-options.js'

export const backup: Command = {
  name: 'backup',
  summary: 'copy the database while the server runs, and check the copy',
  help: `askfirst backup <file> [--config <file>] [--data <file>]

Copies the SQLite database as it is at one moment, while the server goes on keeping receipts. The copy is one
file; it is opened and checked before it gets its name, so a file of that name is a whole backup.
To restore: stop the server, put the file in the place of "data" (and remove what ends in -wal and -shm), start.

  ${SERVER_OPTIONS_HELP}

PostgreSQL has its own: pg_dump, or a base backup with the write-ahead log.`,
  options: SERVER_OPTIONS,

  async run(given, terminal) {
    const file = onlyFile(given)
    const { data } = parseServerConfig(serverConfigOf(given, terminal))
    if (isPostgres(data)) throw new UsageError('"data" is PostgreSQL here: back it up with pg_dump')
    const { receipts, notices, bytes } = await backUp(data, file)
    terminal.out(`${file}: ${receipts} receipts and ${notices} notices in ${bytes} bytes, checked`)
    return 0
  },
}
