import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** A line reads "gate may use contract and consent", itself included. The browser side and the server side never meet. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  consent: ['contract'],
  gate: ['contract', 'consent'],
  services: ['contract', 'gate'],
  i18n: [],
  islands: ['contract'],
  ui: ['contract', 'consent', 'gate', 'i18n'],
  entry: ['contract', 'consent', 'gate', 'services', 'i18n', 'ui'],
  email: ['contract'],
  lint: ['contract'],
  server: ['contract', 'email', 'i18n', 'lint'],
  cli: ['contract', 'email', 'lint', 'server'],
}

/** Named, bare (`import 'x'`), dynamic and re-exporting imports, and those inside types. */
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
}

function importsBelow(folder: string): Import[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .flatMap(name => {
      const file = join(folder, name)
      return [...readFileSync(file, 'utf8').matchAll(IMPORT)]
        .map(([, target = '']) => target)
        .filter(target => target.startsWith('.'))
        .map(target => {
          const [from = '', to = ''] = [file, join(dirname(file), target)].map(
            path => relative('src', path).split('/')[0],
          )
          return { file, from, to }
        })
    })
}

test('every folder of src is a layer, and every layer is a folder', () => {
  expect(readdirSync('src').sort()).toEqual(Object.keys(MAY_USE).sort())
})

test('no layer uses one that it may not', () => {
  const imports = importsBelow('src')
  // Without this line the test would also pass if it found no import at all.
  expect(imports.length).toBeGreaterThan(100)
  expect(imports.filter(({ from, to }) => from !== to && !MAY_USE[from]?.includes(to))).toEqual([])
})

test('the reader of imports sees every kind', () => {
  const text = `import a from './a.js'\nimport './b.js'\nexport * from './c.js'\nawait import('./d.js')\ntype E = typeof import("./e.js")\nimport {\n f\n} from './f.js'`
  expect([...text.matchAll(IMPORT)].map(([, target]) => target)).toEqual([
    './a.js',
    './b.js',
    './c.js',
    './d.js',
    './e.js',
    './f.js',
  ])
})
