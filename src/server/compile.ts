import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Declaration, declaration } from '../contract/declaration.js'
import { list, parseShape } from '../contract/shape.js'
import type { Site } from '../contract/site.js'

export interface CompileOptions {
  readonly site: Site
  /** Of the site's services and no other. */
  readonly declarations: readonly Declaration[]
  /** Where the other browser files are: absolute, or relative to the script; with a slash at its end. */
  readonly base: string
  /** The text of dist/askfirst-compiled.js, which reads the variable that this gives it. */
  readonly template: string
  /** The text of dist/askfirst-guard.js, which reads the same variable and has to run first; empty without one. */
  readonly guard: string
}

/** Makes the one file of a site: the gate with its checked config inside. */
export function compileSite({ site, declarations, base, template, guard }: CompileOptions): string {
  return `(function(){var __ASKFIRST_SITE__=${scriptSafe({ site, declarations, base })};${guard}${template}})();\n`
}

/**
 * What a page with a compiled site puts first in its `<head>`: the little of the config that decides what it says, and the stub.
 *
 * @param stub - the text of dist/askfirst-stub.js.
 */
export function stubMarkup({ site, policy, record, consentMode }: Site, stub: string): string {
  const { version } = policy
  const config = scriptSafe({ site, policy: { version }, record: { maxAgeDays: record.maxAgeDays }, consentMode })
  return `<script type="application/json" id="askfirst-config">${config}</script>\n<script>${stub.trim()}</script>\n`
}

/** JSON that may also stand inline in a page: no `</script>`, no `<!--`, no line ends that older scripts stumble over. */
function scriptSafe(value: unknown): string {
  const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, escaped)
}

/** What each of a site's services declares: as it comes with Askfirst, and over that what the site says itself. */
export function declarationsOf(site: Site, builtIn: readonly Declaration[]): Declaration[] {
  return site.services.map(({ options: _options, ...own }) => {
    const given = builtIn.find(({ id }) => id === own.id)
    return { ...given, ...own }
  })
}

/**
 * The declarations of the services that come with Askfirst, as the build wrote them.
 *
 * @param dist - the package's built folder.
 * @throws {Error} saying how to make the file when it is missing.
 */
export async function readDeclarations(dist: string): Promise<readonly Declaration[]> {
  const path = join(dist, 'services.json')
  let content: string
  try {
    content = await readFile(path, 'utf8')
  } catch (error) {
    throw new Error(`${path} is missing: npm run build makes it`, { cause: error })
  }
  return parseShape(list(declaration), JSON.parse(content), 'INVALID_CONFIG', 'services.json')
}

/** What {@link compileSite} puts together for a site, from the package's built folder. */
export async function readScripts(dist: string, site: Site): Promise<Pick<CompileOptions, 'template' | 'guard'>> {
  const read = (name: string): Promise<string> => readFile(join(dist, name), 'utf8')
  const [template, guard] = await Promise.all([
    read('askfirst-compiled.js'),
    site.guard === 'off' ? '' : read('askfirst-guard.js'),
  ])
  return { template, guard }
}
