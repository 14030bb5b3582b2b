import { parseConfig } from '../contract/config.js'
import { ContractError } from '../contract/errors.js'
import { parseServerConfig } from '../server/config.js'
import { readJsonFile, readServerConfig } from '../server/config-file.js'
import { type Command, onlyFile } from './command.js'

export const checkConfig: Command = {
  name: 'check-config',
  summary: "check a site's or a server's config",
  help: `askfirst check-config <file> [--json]

Checks a site's config, or a server's when it has the key "sites". Exit code 0: it is right;
1: it is not, and the first mistake is named: where, what stands there, what may.

  --json  answer as JSON: {"ok": true} or {"ok": false, "code", "path", "message"}`,
  options: { json: { type: 'boolean' } },

  async run(given, { environment, out, err }) {
    const file = onlyFile(given)
    const asJson = given.values['json'] === true
    try {
      const kind = check(file, environment)
      out(asJson ? JSON.stringify({ ok: true }) : `${file} is a ${kind}'s config, and right.`)
      return 0
    } catch (error) {
      const { code, path } = error instanceof ContractError ? error : { code: 'UNREADABLE', path: '' }
      const message = error instanceof Error ? error.message : String(error)
      if (asJson) out(JSON.stringify({ ok: false, code, path, message }))
      else err(message)
      return 1
    }
  },
}

function check(file: string, environment: Readonly<Record<string, string | undefined>>): 'site' | 'server' {
  const given = readJsonFile(file)
  if (typeof given === 'object' && given !== null && 'sites' in given) {
    parseServerConfig(readServerConfig(file, environment))
    return 'server'
  }
  parseConfig(given)
  return 'site'
}
