import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseConfig } from '../contract/config.js'
import { isObject } from '../contract/json-object.js'
import { examine, mistakeOf, withMistake } from '../lint/examine.js'
import type { Finding, WrittenConfig } from '../lint/finding.js'
import { lint } from '../lint/lint.js'
import { type Look, lookOf } from '../lint/look/look.js'
import { countsOf, textOfFinding } from '../lint/report.js'
import { parseServerConfig } from '../server/config.js'
import { readJsonFile, readServerConfig } from '../server/config-file.js'
import { type Command, onlyFile, textOf } from './command.js'

type Environment = Readonly<Record<string, string | undefined>>

interface Examined {
  readonly kind: 'site' | 'server'
  readonly findings: readonly Finding[]
}

export const checkConfig: Command = {
  name: 'check-config',
  summary: "check a site's or a server's config, and what in it works against visitors",
  help: `askfirst check-config <file> [--styles <file.css>] [--strict] [--json]

Checks a site's config, or a server's with all its sites when it has the key "sites": that it can be
read, and that nothing in it works against visitors: no reject, a category ticked beforehand, unequal
buttons, no way back, "essential" without a reason, a refusal that is soon forgotten.

  --styles <file.css>  also compute contrast and size of the buttons from the style sheet that sets
                       --askfirst-accent and its like
  --strict             warnings count as errors
  --json               answer as JSON: {"ok", "findings": [{"rule", "level", "path", "given", "allowed", "todo"}]}

Exit code 0: nothing at the level of an error; 1: something; 2: the command line is wrong.`,
  options: { json: { type: 'boolean' }, strict: { type: 'boolean' }, styles: { type: 'string' } },

  async run(given, { environment, out, err }) {
    const file = onlyFile(given)
    const { kind, findings } = check(file, textOf(given, 'styles'), environment)
    const levels = given.values['strict'] === true ? ['error', 'warning'] : ['error']
    const ok = !findings.some(({ level }) => levels.includes(level))
    if (given.values['json'] === true) {
      out(JSON.stringify({ ok, findings }))
      return ok ? 0 : 1
    }
    for (const finding of findings) err(textOfFinding(finding))
    if (findings.length > 0) err(`${file}: ${countsOf(findings)}`)
    if (ok) out(`${file} is a ${kind}'s config, and right.`)
    return ok ? 0 : 1
  },
}

function check(file: string, styles: string | undefined, environment: Environment): Examined {
  let given: unknown
  try {
    given = readJsonFile(file)
    const look = styles === undefined ? null : lookOf(readFileSync(styles, 'utf8'))
    if (!isObject(given) || !('sites' in given)) {
      return { kind: 'site', findings: examine(given, look, () => parseConfig(given)) }
    }
    const found = sitesIn(given, file).flatMap((site, i) => lintSite(site, `sites[${i}]`, look))
    const parse = (): unknown => parseServerConfig(readServerConfig(file, environment))
    return { kind: 'server', findings: withMistake(found, given, parse) }
  } catch (error) {
    return { kind: 'site', findings: [mistakeOf(error, given)] }
  }
}

/** Its sites as written, those in files of their own too. */
const sitesIn = ({ sites }: WrittenConfig, file: string): unknown[] =>
  Array.isArray(sites)
    ? sites.map((site: unknown) => (typeof site === 'string' ? readJsonFile(resolve(dirname(file), site)) : site))
    : []

const lintSite = (site: unknown, at: string, look: Look | null): Finding[] =>
  isObject(site) ? lint({ config: site, look }).map(found => placed(found, at)) : []

const placed = (found: Finding, at: string): Finding => ({ ...found, path: `${at}.${found.path}` })
