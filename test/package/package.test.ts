import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const bin = (name: string): string => resolve('node_modules/.bin', name)
const folder = mkdtempSync(join(tmpdir(), 'askfirst-package-'))
const project = join(folder, 'project')

/** Every entry that the package promises, each as its reader would use it. */
const USE = `
import { init, ContractError, type Askfirst, type SiteConfig } from 'askfirst'
import { defineService, matomo } from 'askfirst/services'
import { createReader } from 'askfirst/node'
import { mailLinks, type RecipientLinks } from 'askfirst/email'
import { createServer, type AskfirstServer, type ServerConfig } from 'askfirst/server'
import * as forReact from 'askfirst/react'
import * as forPreact from 'askfirst/preact'
import * as forVue from 'askfirst/vue'
import * as forSvelte from 'askfirst/svelte'
import { consentCookie, held, recordRequests } from 'askfirst/testing'
import type { ReactNode } from 'react'

const config: SiteConfig = { site: 'a', services: ['matomo', { id: 'x', category: 'analytics' }] }
export const page = (): Askfirst => init(config)
export const wrong = (): Askfirst =>
  // @ts-expect-error -- a config with a wrong type must not compile
  init({ site: 1 })
export const ids: string[] = [matomo.id, defineService({ id: 'x', category: 'analytics' }).id]
export const reader = createReader(config)
export const links: RecipientLinks = mailLinks({ endpoint: 'https://r.example', site: 'a', secret: 'x'.repeat(32) }).for({ subject: 'a-hash-of-somebody', message: 'm' })
export const server = (given: ServerConfig): Promise<AskfirstServer> => createServer(given)
export const inReact: ReactNode = forReact.Allowed({ category: 'analytics', children: 'shown', fallback: null })
// @ts-expect-error -- what waits must say for what
forReact.Allowed({ children: 'shown' })
forReact.ConsentProvider({ initial: reader(null).initial })
forVue.provideConsent(reader(null).initial)
forSvelte.provideConsent(reader(null).initial)
export const allowed = [forReact, forPreact].map(({ useConsent }): boolean => useConsent().allows('analytics'))
export const vueRecord: string | undefined = forVue.useConsent().record.value?.receipt
forSvelte.useConsent().subscribe(({ allows, withdraw }) => allows('analytics') && withdraw('analytics'))
export const value: string | undefined = consentCookie(config, { functional: true, services: { padlet: false } })?.value
export const heldNow: string[] = held(document).map(({ subject }) => subject)
export const seen: readonly string[] = recordRequests({ on: (_event, listener) => listener({ url: () => 'https://a.example/' }) })
export const isOurs = (error: unknown): boolean => error instanceof ContractError
`

const RUN = `
import { init, ContractError } from 'askfirst'
import { matomo } from 'askfirst/services'
import { createReader } from 'askfirst/node'
import { mailLinks } from 'askfirst/email'
import { createServer } from 'askfirst/server'
import schema from 'askfirst/schema/config.json' with { type: 'json' }
const { consentCookie } = await import('askfirst/testing')
const given = consentCookie({ site: 'a' }, 'granted')
const bindings = await Promise.all(['react', 'preact', 'vue'].map(name => import('askfirst/' + name)))
const now = Math.floor(Date.now() / 1000)
const read = createReader({ site: 'a' })('askfirst=v=1&r=0193a5b0-7c1e-7abc-8def-0123456789ab&t=' + now + '&p=1&y=analytics')
const pixel = await mailLinks({ endpoint: 'https://r.example', site: 'a', secret: 'x'.repeat(32) }).for({ subject: 'a-hash-of-somebody', message: 'm' }).openPixel()
const noDriver = await createServer({ sites: [{ site: 'a' }], data: ':memory:' }).then(() => 'started', error => error.message)
console.log(JSON.stringify({
  init: typeof init, error: typeof ContractError, matomo: matomo.id, allows: [read.allows('analytics'), read.allows('functional')],
  given: createReader({ site: 'a' })('askfirst=' + given.value).allows('functional'), hooks: bindings.map(({ useConsent }) => typeof useConsent), pixel: pixel.slice(0, 22), schema: schema.title, noDriver,
}))
`

/** Optional peers, as a project that uses them would have them. */
const FRAMEWORKS = ['react', '@types/react', 'vue', 'svelte']

describe('the packed package', () => {
  beforeAll(async () => {
    await run('npm', ['pack', '--pack-destination', folder])
    await run('mkdir', ['-p', project])
    writeFileSync(join(project, 'package.json'), '{"name":"project","private":true,"type":"module"}')
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    const install = [
      'install',
      join(folder, `askfirst-${version}.tgz`),
      '--omit=peer',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
    ]
    await run('npm', install, { cwd: project })
    for (const name of FRAMEWORKS) {
      const place = join(project, 'node_modules', name)
      mkdirSync(dirname(place), { recursive: true })
      symlinkSync(resolve('node_modules', name), place)
    }
    writeFileSync(join(project, 'use.ts'), USE)
    writeFileSync(join(project, 'run.js'), RUN)
  }, 240_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 240_000)

  test('publint finds nothing', async () => {
    expect((await run(bin('publint'), ['--strict'])).stdout).toContain('All good!')
  }, 60_000)

  test('are the types wrong? No, in every way of resolving that an ESM package has', async () => {
    // It exits with an error for any problem that the profile does not set aside.
    const { stdout } = await run(bin('attw'), ['--pack', '.', '--profile', 'esm-only'])
    expect(stdout).toContain('node16 (from ESM): 🟢 (ESM)')
    expect(stdout).not.toContain('❌')
  }, 60_000)

  test.each([
    ['bundler', 'esnext'],
    ['nodenext', 'nodenext'],
  ])(
    'its types work in an empty project, resolved as %s',
    async (moduleResolution, module) => {
      const compilerOptions = {
        noEmit: true,
        strict: true,
        exactOptionalPropertyTypes: true,
        types: [],
        lib: ['es2023', 'dom'],
        target: 'es2022',
        module,
        moduleResolution,
      }
      const config = join(project, `tsconfig.${moduleResolution}.json`)
      writeFileSync(config, JSON.stringify({ compilerOptions, files: ['use.ts'] }))
      const told = await run(bin('tsc'), ['-p', config]).catch((error: { stdout: string }) => error)
      expect(told.stdout).toBe('')
    },
    120_000,
  )

  test('every entry point runs in an empty project, and the server says how to get its driver', async () => {
    const { stdout } = await run('node', ['run.js'], { cwd: project })
    expect(JSON.parse(stdout)).toMatchObject({
      init: 'function',
      error: 'function',
      matomo: 'matomo',
      allows: [true, false],
      given: true,
      hooks: ['function', 'function', 'function'],
      pixel: 'https://r.example/e/o/',
      noDriver: expect.stringContaining('npm install better-sqlite3'),
    })
  })

  test('its command is there and explains itself', async () => {
    const { stdout } = await run(join(project, 'node_modules/.bin/askfirst'), ['--help'])
    expect(stdout).toContain('build-site')
  })
})
