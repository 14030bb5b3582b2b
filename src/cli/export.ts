import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { parseConfig } from '../contract/config.js'
import { receiptInLine } from '../contract/exported-line.js'
import { openStatements } from '../server/database/open.js'
import { exportOf } from '../server/operator/export/export.js'
import { FORMATS } from '../server/operator/export/formats.js'
import { LANGUAGES } from '../server/operator/frame/speech.js'
import { createLeftAlone } from '../server/rights/left-alone.js'
import { type Arguments, type Command, textOf, UsageError } from './command.js'
import { progressBar } from './export/bar.js'
import { cutToWhole } from './export/cut.js'
import { LOG_OPTIONS, LOG_OPTIONS_HELP, openLogs } from './log-file.js'

const FILTERS = ['from', 'to', 'decision', 'category', 'policy', 'locale', 'method', 'subject', 'id'] as const
const names = [...FORMATS.keys()].join(', ')

export const exportReceipts: Command = {
  name: 'export',
  summary: 'write receipts into a file, as CSV, XML or JSON',
  help: `askfirst export --format <form> [-o <file> [--resume]] [filters] [--config <file>] [--data <file>] [--site <name>]

Writes receipts, newest first, while the server runs. A file has its name once it is whole; until then it is
<file>.part, and --resume, with the same options, goes on behind what is whole of that.

  -f, --format <form>  ${names}
  -o, --output <file>  default: the standard output
  --resume             goes on with <file>.part
  --from, --to <day>   days of UTC, both included, as 2026-11-21
  --decision, --category, --policy, --locale, --method, --subject, --id <text>
                       only those of one kind, category granted, policy version, language, way, person, number
${LOG_OPTIONS_HELP}`,
  options: {
    ...LOG_OPTIONS,
    ...Object.fromEntries(FILTERS.map(name => [name, { type: 'string' } as const])),
    format: { type: 'string', short: 'f' },
    output: { type: 'string', short: 'o' },
    resume: { type: 'boolean' },
  },

  async run(given, terminal) {
    const output = textOf(given, 'output')
    const isResumed = given.values['resume'] === true
    if (!FORMATS.has(textOf(given, 'format') ?? '')) throw new UsageError(`--format is one of ${names}`)
    if (isResumed && output === undefined) throw new UsageError('--resume goes on with the file that -o names')
    const part = output === undefined ? null : `${output}.part`
    const { data, store, logStore, site } = await openLogs(given, terminal)
    const rooms = await openStatements(data)
    const bar = progressBar()
    try {
      const cut = isResumed && part !== null ? await cutToWhole(part) : null
      const query = queryOf(given, cut?.last)
      const { en } = LANGUAGES
      const publicUrl = addressIn((await logStore.head(site))?.origin ?? '')
      const { total, chunks } = await exportOf({
        store,
        leftAlone: createLeftAlone(rooms.database),
        site: parseConfig({ site }),
        publicUrl,
        query,
        texts: en.texts,
        now: Date.now(),
      })
      let done = cut?.receipts ?? 0
      bar.start(total, done)
      const counted = async function* () {
        for await (const text of chunks) {
          done += text.split('\n').filter(line => receiptInLine(line) !== null).length
          bar.moved(done)
          yield text
        }
      }
      if (part === null) await pipeline(counted, process.stdout, { end: false })
      else await pipeline(counted, createWriteStream(part, { flags: cut ? 'a' : 'w' }))
      bar.stop()
      if (part === null || output === undefined) return 0
      await rename(part, output)
      terminal.out(`${output}: ${done} receipts of ${site}`)
      return 0
    } finally {
      bar.stop()
      await rooms.close()
      await store.close()
    }
  },
}

/** Where the server of a log is: the log's name has it, without its scheme. */
const addressIn = (origin: string): string => `https://${origin.replace(/\/log\/[^/]*$/, '')}`

/** The same as an address asks for. */
function queryOf(given: Arguments, after: string | undefined): URLSearchParams {
  const said = [...FILTERS, 'format'].map(name => [name, textOf(given, name) ?? ''])
  return new URLSearchParams([
    ...said,
    ...(after === undefined
      ? []
      : [
          ['after', after],
          ['rest', 'yes'],
        ]),
  ])
}
