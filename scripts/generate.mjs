// Writes what follows from the sources, out of the modules in dist/lib: run `npm run build` first.
//   node scripts/generate.mjs           all of it
//   node scripts/generate.mjs --check   writes nothing; fails when a committed file is not what it should be
//   node scripts/generate.mjs --dist    only dist/services.json, as a part of the build
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { configDescriptions } from './config-descriptions.mjs'
import { serviceDocs } from './service-docs.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const built = path => {
  const file = join(root, 'dist/lib', path)
  if (!existsSync(file)) throw new Error(`generate: ${file} is missing; run npm run build`)
  return import(pathToFileURL(file).href)
}

/** @returns {Promise<object[]>} the declarations of all services that ship, by id, without their functions */
async function declarations() {
  const exported = Object.values(await built('services/index.js'))
  return exported
    .filter(item => typeof item === 'object')
    .map(service => JSON.parse(JSON.stringify(service)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

const builtInTable = services => `// Generated from src/services by scripts/generate.mjs. Do not edit.

/** The category of each service that comes with Askfirst. */
export const BUILT_IN: Readonly<Record<string, string>> = {
${services.map(({ id, category }) => `  ${/^[a-z]+$/.test(id) ? id : `'${id}'`}: '${category}',`).join('\n')}
}
`

async function configSchema() {
  const { config } = await built('contract/site-config.js')
  const { jsonSchemaOf } = await built('contract/json-schema.js')
  const used = new Set()
  const describe = path => {
    used.add(path)
    const isKey = !/(^|\.)(\*|key)$/.test(path)
    if (isKey && !configDescriptions[path]) {
      throw new Error(`generate: ${path} has no description; add a line to scripts/config-descriptions.mjs`)
    }
    return configDescriptions[path]
  }
  const { description, ...body } = jsonSchemaOf(config, describe)
  const stray = Object.keys(configDescriptions).find(path => !used.has(path))
  if (stray) throw new Error(`generate: scripts/config-descriptions.mjs describes ${stray}, which no config has`)
  return {
    $comment: 'Generated from src/contract/site-config.ts by scripts/generate.mjs. Do not edit.',
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:askfirst:config:1',
    title: 'Askfirst site config',
    description,
    ...body,
  }
}

const jsonText = value => `${JSON.stringify(value, null, 2)}\n`

function write(file, text) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

/** Writes dist/services.json, which the receipt server and the demo read. */
export async function writeDeclarations() {
  write('dist/services.json', jsonText(await declarations()))
}

/** @returns {Promise<Record<string, string>>} the files that are generated and committed, with what they should hold */
export async function committedFiles() {
  const services = await declarations()
  return {
    'src/contract/built-in.ts': builtInTable(services),
    'schema/config.json': jsonText(await configSchema()),
    'docs/services.md': serviceDocs(services, root),
  }
}

async function run(mode) {
  if (mode === '--dist') return writeDeclarations()
  const files = Object.entries(await committedFiles())
  if (mode !== '--check') {
    for (const [file, text] of files) write(file, text)
    return writeDeclarations()
  }
  const stale = files.filter(([file, text]) => {
    const path = join(root, file)
    return !existsSync(path) || readFileSync(path, 'utf8') !== text
  })
  for (const [file] of stale) console.error(`generate: ${file} is not current; run npm run build && npm run generate`)
  process.exitCode = stale.length > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [mode] = process.argv.slice(2)
  try {
    await run(mode)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
