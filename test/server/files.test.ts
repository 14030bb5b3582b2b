import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/contract/config.js'
import { compileSite, declarationsOf, readScripts } from '../../src/server/compile.js'
import { VERSION } from '../../src/server/files/package.js'
import { openServer, SITE } from './open-server.js'

const dist = mkdtempSync(join(tmpdir(), 'askfirst-dist-'))
const SCRIPT = `window.askfirst=${JSON.stringify('long enough to be compressed '.repeat(40))}`
const PAGE = { origin: 'https://any.example' }
const MATOMO = { id: 'matomo', category: 'analytics', title: 'Matomo', hosts: ['matomo.example'] }

beforeAll(() => {
  for (const folder of ['services', 'locales', 'looks']) mkdirSync(join(dist, folder))
  for (const name of ['askfirst', 'askfirst-ui', 'services/matomo', 'locales/pt-BR', 'looks/ink']) {
    writeFileSync(join(dist, `${name}.js`), `${SCRIPT}//${name}`)
  }
  writeFileSync(join(dist, 'askfirst-compiled.js'), 'result=__ASKFIRST_SITE__')
  writeFileSync(join(dist, 'services.json'), JSON.stringify([MATOMO]))
  writeFileSync(join(dist, 'secret.txt'), 'secret')
})
afterAll(() => rmSync(dist, { recursive: true }))

const open = (sites: readonly object[] = [SITE]) => openServer({ sites: sites as [typeof SITE] }, { dist })

describe('the browser files', () => {
  test.each(['askfirst', 'askfirst-ui', 'services/matomo', 'locales/pt-BR', 'looks/ink'])(
    '%s.js is for pages of every origin',
    async name => {
      const server = await open()

      const answer = await server.ask(`/${name}.js`, { headers: PAGE })

      expect([answer.status, answer.text]).toEqual([200, `${SCRIPT}//${name}`])
      expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
    },
  )

  test('under the version they are kept for ever, under another version for minutes', async () => {
    const server = await open()

    const own = await server.ask(`/${VERSION}/services/matomo.js`)
    const other = await server.ask('/99.0.1/services/matomo.js')

    expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect([other.status, other.headers.get('cache-control')]).toEqual([200, 'public, max-age=300'])
    expect(other.text).toBe(own.text)
  })

  test('come as the browser can take them', async () => {
    const server = await open()
    const bytes = async (accept: string) => {
      const request = new Request('https://receipts.example.org/askfirst.js', {
        headers: { 'accept-encoding': accept },
      })
      const answer = await server.fetch(request)
      return [answer.headers.get('content-encoding'), Buffer.from(await answer.arrayBuffer())] as const
    }

    const [br, brotli] = await bytes('gzip, deflate, br')
    const [gz, gzip] = await bytes('gzip;q=0.8, br;q=0')
    const [none, plain] = await bytes('')

    expect([br, gz, none]).toEqual(['br', 'gzip', null])
    expect(brotliDecompressSync(brotli).equals(plain)).toBe(true)
    expect(gunzipSync(gzip).equals(plain)).toBe(true)
    expect(brotli.length).toBeLessThan(plain.length / 2)
  })

  test('are not sent again while they are the same', async () => {
    const server = await open()
    const etag = (await server.ask('/askfirst.js')).headers.get('etag') ?? ''
    const ask = (known: string) => server.ask('/askfirst.js', { headers: { 'if-none-match': known } })

    expect(etag).toMatch(/^"[\w-]{22}-plain"$/)
    expect([(await ask(etag)).status, (await ask(`"other", W/${etag}`)).status, (await ask('"other"')).status]).toEqual(
      [304, 304, 200],
    )
  })

  test('are all there is: no path leads to another file', async () => {
    const server = await open()
    const paths = [
      '/secret.txt',
      '/services.json',
      '/services/../secret.txt',
      '/services/..%2Fsecret.txt',
      '/services/%2e%2e/secret.js',
      '/services/none.js',
      `/${VERSION}/../secret.txt`,
      `/${VERSION}/%2e%2e%2fsecret.txt`,
      `/${VERSION}//etc/passwd`,
      '/services/.js',
      '/askfirst.js%00.txt',
    ]

    expect((await server.ask('/askfirst.js')).status).toBe(200)
    for (const path of paths) {
      const answer = await server.ask(path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.text).not.toContain('secret')
    }
    expect(server.logged).toEqual([])
  })
})

describe('a compiled site', () => {
  const services = ['matomo', { id: 'padlet', category: 'functional', hosts: ['padlet.com'] }]

  test('has the checked config, its services’ declarations and where the other files are inside', async () => {
    const server = await open([{ ...SITE, services }])

    const answer = await server.ask('/s/open-campus.js')
    const { site, declarations, base } = run(answer.text)

    expect(answer.status).toBe(200)
    expect(site).toEqual({ ...parseConfig({ ...SITE, services }), endpoint: 'https://receipts.example.org' })
    expect(declarations).toEqual([MATOMO, { id: 'padlet', category: 'functional', hosts: ['padlet.com'] }])
    expect(base).toBe(`../${VERSION}/`)
    expect((await server.ask('/s/another.js')).json()['code']).toBe('UNKNOWN_SITE')
  })

  test('is left whole by a text that would end a script, a line or a replacement', () => {
    const name = 'A $& B </script><!-- \u2028 \u2029 $1'
    const site = parseConfig({ ...SITE, controller: { name } })

    const script = compileSite({ site, declarations: [], base: '/', template: 'result=__ASKFIRST_SITE__', guard: '' })

    expect(run(script).site).toMatchObject({ controller: { name } })
    expect(script).not.toMatch(/[<\u2028\u2029]/)
  })

  test('has the guard in front if its config asks for it, and reads nothing for it if not', async () => {
    const folder = mkdtempSync(join(dist, 'guard-'))
    writeFileSync(join(folder, 'askfirst-compiled.js'), 'result=[guard,__ASKFIRST_SITE__.site.guard]')
    const off = parseConfig(SITE)
    const block = parseConfig({ ...SITE, guard: 'block' })

    expect(await readScripts(folder, off)).toMatchObject({ guard: '' })
    await expect(readScripts(folder, block)).rejects.toThrow('askfirst-guard.js')
    writeFileSync(join(folder, 'askfirst-guard.js'), 'var guard=__ASKFIRST_SITE__.site.guard;')
    const scripts = await readScripts(folder, block)
    expect(run(compileSite({ site: block, declarations: [], base: '/', ...scripts }))).toEqual(['block', 'block'])
  })

  test('says over a built-in declaration what the site says itself, and keeps options out of it', () => {
    const own = { id: 'matomo', hosts: ['stats.example.org'], options: { url: 'https://stats.example.org/' } }
    const site = parseConfig({ ...SITE, services: [own] })

    expect(declarationsOf(site, [MATOMO])).toEqual([{ ...MATOMO, hosts: ['stats.example.org'] }])
  })

  test('cannot be made before the build, and says so in the log alone', async () => {
    const empty = mkdtempSync(join(dist, 'empty-'))
    const server = await openServer({}, { dist: empty })

    const answer = await server.ask('/s/open-campus.js')

    expect([answer.status, answer.json()['code']]).toEqual([500, 'INTERNAL'])
    expect(server.logged.join()).toContain('askfirst-compiled.js')
    expect(answer.text).not.toContain('askfirst-compiled')
  })
})

function run(script: string): Record<string, unknown> {
  const context: { result?: unknown } = {}
  runInNewContext(script, context)
  return JSON.parse(JSON.stringify(context.result))
}

describe('the schemas', () => {
  test.each(['answer.xsd', 'receipts.xsd', 'config.json'])(
    '%s is given as it is published, to everybody',
    async name => {
      const server = await open()

      const answer = await server.ask(`/schema/${name}`, { headers: PAGE })

      expect([answer.status, answer.text]).toEqual([200, readFileSync(`schema/${name}`, 'utf8')])
      expect(answer.headers.get('content-type')).toMatch(/^application\/(xml|schema\+json); charset=utf-8$/)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    },
  )

  test.each(['package.json', '..%2Fpackage.json', 'constructor'])('%s is none', async name => {
    const server = await open()

    expect((await server.ask(`/schema/${name}`)).status).toBe(404)
  })
})
