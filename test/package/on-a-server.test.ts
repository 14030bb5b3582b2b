import { createContext, runInContext } from 'node:vm'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createReader } from 'askfirst/node'
import { build } from 'vite'
import { expect, test } from 'vitest'
import vectors from '../vectors/record.json' with { type: 'json' }

const config = { site: 'a', policy: { version: '1' }, services: ['padlet'] }
const AT = 1_763_719_200
const cookie = `askfirst=v=1&r=0193a5b0-7c1e-7abc-8def-0123456789ab&t=${AT}&p=1&y=analytics+functional&n=functional/padlet`
const { initial } = createReader(config)(cookie, AT * 1000)

/** One module with all that it imports, as a server's build makes it. */
async function builtForServer(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    ssr: { noExternal: true },
    build: { write: false, minify: false, ssr: entry, rolldownOptions: { output: { codeSplitting: false } } },
  })
  const [output] = Array.isArray(made) ? made : [made]
  if (!output || !('output' in output)) throw new Error(`${entry} was not built`)
  return output.output[0].code
}

type Draw = (initial: unknown) => string | Promise<string>

test.each(['vue', 'svelte'])(
  '%s draws on a server what the request allows, and nothing without its record',
  async name => {
    const code = await builtForServer(`test/pages/ssr/${name}.js`)
    const { draw } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { draw: Draw }
    const textOf = async (given: unknown): Promise<string> =>
      (await draw(given)).replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ')

    expect(globalThis).not.toHaveProperty('window')
    expect(await textOf(null)).toMatch(/undecided.*statistics off.*board off.*data-askfirst-open/)
    expect(await textOf(initial)).toMatch(/decided.*statistics on.*board off.*data-askfirst-open/)
    expect(await textOf(JSON.parse(JSON.stringify(initial)))).not.toContain('undecided')
  },
  60_000,
)

test('askfirst/node needs nothing but the language and URLSearchParams, so it runs at the edge', async () => {
  const code = await builtForServer('dist/lib/entry/node.js')
  expect(code).not.toMatch(/^import |\bimport\(|\brequire\(/m)
  const edge = createContext({ URLSearchParams })
  runInContext(code.replace(/^export \{([^}]*)\};?\s*$/m, 'globalThis.kit = {$1}').replace(/ as \w+/g, ''), edge)

  for (const { value, record } of vectors.read) {
    edge['given'] = {
      config: { ...config, policy: { version: record?.policy ?? '1' } },
      value: `a=b; askfirst=${value}`,
    }
    const read = runInContext(`JSON.stringify(kit.createReader(given.config)(given.value, ${AT}000).record)`, edge)
    expect(JSON.parse(read)).toEqual(record)
  }
})
