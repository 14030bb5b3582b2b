import { writeFile } from 'node:fs/promises'
import { UUID } from '../contract/words.js'
import { openStatements } from '../server/database/open.js'
import { evidenceOf } from '../server/log/evidence.js'
import { documentReader } from '../server/policies/documents.js'
import { type Command, textOf, UsageError } from './command.js'
import { LOG_OPTIONS, LOG_OPTIONS_HELP, openLogs } from './log-file.js'

export const evidence: Command = {
  name: 'evidence',
  summary: 'put receipts with their proofs into a file that others can check',
  help: `askfirst evidence <receipt number>... -o <file> [--config <file>] [--data <file>] [--site <name>]

Writes one JSON file: the receipts, what was shown for each, the proof of each, the log's checkpoint
and keys. "askfirst verify" checks it anywhere, without this server.

  -o, --output <file>  what to write
${LOG_OPTIONS_HELP}`,
  options: { ...LOG_OPTIONS, output: { type: 'string', short: 'o' } },

  async run(given, terminal) {
    const ids = given.positionals
    const output = textOf(given, 'output')
    if (output === undefined) throw new UsageError('-o <file> is missing')
    const wrong = ids.find(id => !UUID.test(id))
    if (ids.length === 0 || wrong !== undefined)
      throw new UsageError(`receipt numbers are expected, not ${wrong ?? 'none'}`)
    const { data, store, logStore, site } = await openLogs(given, terminal)
    const rooms = await openStatements(data)
    const policyOf = documentReader(rooms.database)
    try {
      const made = await evidenceOf({ store, logStore, site, ids, policyOf, now: Date.now() })
      await writeFile(output, `${JSON.stringify(made, null, 2)}\n`)
      terminal.out(`${output}: ${made.receipts.length} receipts, ${made.erased.length} erased, of ${made.log}`)
      const lacking = ids.filter(
        id => ![...made.receipts.map(({ receipt }) => receipt), ...made.erased].some(each => each.id === id),
      )
      for (const id of lacking) terminal.err(`${id} is not kept here`)
      return lacking.length === 0 ? 0 : 1
    } finally {
      await rooms.close()
      await store.close()
    }
  },
}
