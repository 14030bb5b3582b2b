import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseConfig } from '../contract/config.js'
import type { Site } from '../contract/site.js'
import { compileSite, declarationsOf, readDeclarations, readScripts, stubMarkup } from '../server/compile.js'
import { readJsonFile } from '../server/config-file.js'
import { DIST } from '../server/files/package.js'
import { type Command, onlyFile, textOf, UsageError } from './command.js'

export const buildSite: Command = {
  name: 'build-site',
  summary: 'make the one script of a site, its config inside',
  help: `askfirst build-site <config.json> -o <file> [--base <address>] [--stub <file>]

Makes one script: the gate with the checked config and the declarations of its services inside.

  -o, --output <file>  what to write
  --base <address>     the folder of the other browser files, absolute or relative to the
                       script; default: the config's "endpoint", which serves them
  --stub <file>        also write what pages put first in <head>, as HTML, for Google Consent
                       Mode and for calls before the script is there`,
  options: { output: { type: 'string', short: 'o' }, base: { type: 'string' }, stub: { type: 'string' } },

  async run(given, { out }) {
    const file = onlyFile(given)
    const output = textOf(given, 'output')
    if (output === undefined) throw new UsageError('-o <file> is missing')
    const site = parseConfig(readJsonFile(file))
    const base = baseOf(site, textOf(given, 'base'))
    const scripts = await readScripts(DIST, site)
    const declarations = declarationsOf(site, await readDeclarations(DIST))
    const script = compileSite({ site, declarations, base, ...scripts })
    await writeFile(output, script)
    out(`${output}: ${site.site}, ${Buffer.byteLength(script)} bytes`)
    const stub = textOf(given, 'stub')
    if (stub !== undefined) {
      const markup = stubMarkup(site, await readFile(join(DIST, 'askfirst-stub.js'), 'utf8'))
      await writeFile(stub, markup)
      out(`${stub}: ${Buffer.byteLength(markup)} bytes, to be copied into <head>`)
    }
    return 0
  },
}

function baseOf(site: Site, given: string | undefined): string {
  const base = given ?? site.endpoint
  if (base === null)
    throw new UsageError('the config has no "endpoint" that serves the other files: name their folder with --base')
  return base.endsWith('/') ? base : `${base}/`
}
