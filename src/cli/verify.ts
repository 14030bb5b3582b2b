import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { isObject, type JsonObject } from '../contract/json-object.js'
import type { LogKey } from '../contract/log/key.js'
import { readJsonFile } from '../server/config-file.js'
import { verifyDatabase } from '../server/log/verify/database.js'
import { no, type Verdict } from '../server/log/verify/finding.js'
import { trustedKeys } from '../server/log/verify/keys.js'
import { isPostgres } from '../server/stores/address.js'
import { openStores } from '../server/stores/open.js'
import { type Arguments, type Command, onlyFile, textOf, UsageError } from './command.js'
import { verifyLiveLog } from './verify/live-log.js'
import { verifyEvidence, verifyReceipt } from './verify/receipts.js'

export const verify: Command = {
  name: 'verify',
  summary: 'check a receipt, evidence, a log or a database, and say why not',
  help: `askfirst verify <what> --key <key> [--remember <file>] [--site <name>] [--json]

Exit code 0: all of it holds; 1: something does not, or is in doubt, and is named. What is checked:

  a receipt       JSON as its page gives it, with the proof inside; nothing is asked of any server
  evidence        the file that "askfirst evidence" writes; likewise
  a log           its address, https://receipts.example.org/log/open-campus: every entry and tile
  a database      the server's SQLite file, or postgres://…: every receipt beside its entry, every log

  --key <key>        the log's key, or a file with one on each line. Whoever leaves it out has to
                     believe the key that comes along, and that is a doubt
  --remember <file>  of a log or database: its last checkpoint, which it must go on from; written anew
                     when all holds. Keep it where nobody who keeps the log can write
  --site <name>      of a database: only this one
  --json             answer as JSON: {"ok", "checked": [{"subject", "findings", "facts"}]}`,
  options: {
    key: { type: 'string', short: 'k' },
    remember: { type: 'string' },
    site: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(given, { out, err }) {
    const checked = await verdictsOn(onlyFile(given), trustedKeys(textOf(given, 'key')), given)
    const ok = checked.length > 0 && checked.every(({ findings }) => findings.length === 0)
    if (given.values['json'] === true) out(JSON.stringify({ ok, checked }))
    else {
      for (const { subject, findings, facts } of checked) {
        out(`${findings.length === 0 ? 'yes' : 'no '}  ${subject}`)
        for (const fact of facts) out(`     ${fact}`)
        for (const { code, about, message } of findings) err(`     ${code}  ${about}: ${message}`)
      }
      if (checked.length === 0) err('no   there is nothing to check')
    }
    return ok ? 0 : 1
  },
}

async function verdictsOn(what: string, trusted: readonly LogKey[], given: Arguments): Promise<Verdict[]> {
  const file = textOf(given, 'remember')
  if (/^https?:\/\//.test(what)) return [await verifyLiveLog(what, trusted, file)]
  if (isPostgres(what) || isFile(what)) return verifySites(what, trusted, given)
  const json = readJsonFile(what)
  if (isObject(json) && json['schema'] === 'askfirst.evidence/1') return [await verifyEvidence(json, trusted)]
  if (isObject(json) && json['schema'] === 'askfirst.receipt/1') return [await verifyReceipt(asServed(json), trusted)]
  if (isObject(json) && 'receipt' in json) return [await verifyReceipt(json, trusted)]
  const message = 'it is neither a receipt with its proof nor evidence'
  return [no(what, { code: 'MALFORMED', about: what, message })]
}

/** A browser keeps the proof inside the receipt, and what was shown not at all. */
function asServed({ receivedAt, proof, ...receipt }: JsonObject): JsonObject {
  return { receipt, receivedAt, proof, notice: null }
}

async function verifySites(path: string, trusted: readonly LogKey[], given: Arguments): Promise<Verdict[]> {
  const { store, logStore } = await openStores(path)
  try {
    const [only, file] = [textOf(given, 'site'), textOf(given, 'remember')]
    const sites = only === undefined ? await logStore.sites() : [only]
    if (file !== undefined && sites.length > 1) throw new UsageError('--remember is for one log: name it with --site')
    const verdicts: Verdict[] = []
    for (const site of sites) verdicts.push(await verifyDatabase(logStore, site, trusted, { file }))
    return verdicts
  } finally {
    await store.close()
  }
}

/** @see https://www.sqlite.org/fileformat.html#magic_header_string */
const MAGIC = 'SQLite format 3\0'

function isFile(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile()) return false // reading it as JSON says why
  const file = openSync(path, 'r')
  const start = Buffer.alloc(MAGIC.length)
  readSync(file, start)
  closeSync(file)
  return start.toString('latin1') === MAGIC
}
