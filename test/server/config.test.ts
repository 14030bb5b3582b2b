import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parseServerConfig } from '../../src/server/config.js'
import { readServerConfig, withEnvironment } from '../../src/server/config-file.js'

const sites = [{ site: 'open-campus' }]

const OIDC = { issuer: 'https://login.campus.example/realms/staff', clientId: 'askfirst', clientSecret: 's' }

describe('a server’s config', () => {
  test('calls the operators’ own provider by its host, unless it says how', () => {
    expect(parseServerConfig({ sites, oidc: OIDC }).oidc).toEqual({ ...OIDC, name: 'login.campus.example' })
    expect(parseServerConfig({ sites, oidc: { ...OIDC, name: 'Campus' } }).oidc?.name).toBe('Campus')
  })

  test('needs its sites alone; every other key has a default', () => {
    expect(parseServerConfig({ sites })).toMatchObject({
      host: '127.0.0.1',
      port: 8787,
      publicUrl: 'http://localhost:8787',
      data: 'askfirst.db',
      trustedProxies: [],
      operators: [],
      email: null,
      receiptsPerMinute: 600,
    })
  })

  test.each([
    ['0.0.0.0', 'http://localhost:80'],
    ['receipts.lan', 'http://receipts.lan:80'],
    ['fd00::1', 'http://[fd00::1]:80'],
  ])('at the host %s is reached as %s', (host, publicUrl) => {
    expect(parseServerConfig({ sites, host, port: 80 }).publicUrl).toBe(publicUrl)
  })

  test.each([
    ['nothing', undefined, 'INVALID_CONFIG', ''],
    ['no site', {}, 'INVALID_CONFIG', 'sites'],
    ['an empty list of sites', { sites: [] }, 'INVALID_CONFIG', 'sites'],
    ['a path where only a config can stand', { sites: ['site.json'] }, 'INVALID_CONFIG', 'sites[0]'],
    ['a site twice', { sites: [...sites, ...sites] }, 'DUPLICATE', 'sites[1].site'],
    ['a mistake in a site', { sites: [{ site: 'a', layout: 'popup' }] }, 'INVALID_CONFIG', 'sites[0].layout'],
    [
      'a category that a site has not',
      { sites: [{ site: 'a', services: [{ id: 'x', category: 'y' }] }] },
      'UNKNOWN_CATEGORY',
      'sites[0]',
    ],
    ['a key that is not known', { sites, prot: 1 }, 'UNKNOWN_KEY', 'prot'],
    ['half a port', { sites, port: 80.5 }, 'INVALID_CONFIG', 'port'],
    ['a port that is text', { sites, port: '80' }, 'INVALID_CONFIG', 'port'],
    ['a secret that is too short', { sites, email: { secret: 'x'.repeat(31) } }, 'INVALID_CONFIG', 'email.secret'],
    ['a proxy that is no address', { sites, trustedProxies: ['10.0.0'] }, 'INVALID_CONFIG', 'trustedProxies[0]'],
    ['a range that is too narrow', { sites, trustedProxies: ['10.0.0.0/33'] }, 'INVALID_CONFIG', 'trustedProxies[0]'],
    ['an operator without an address', { sites, operators: ['owner'] }, 'INVALID_CONFIG', 'operators[0]'],
    [
      'a provider that is no address',
      { sites, oidc: { ...OIDC, issuer: 'http://:80' } },
      'INVALID_CONFIG',
      'oidc.issuer',
    ],
    [
      'a provider without a secret',
      { sites, oidc: { issuer: OIDC.issuer, clientId: 'x' } },
      'INVALID_CONFIG',
      'oidc.clientSecret',
    ],
    ['an address that is none', { sites, publicUrl: 'http://:80' }, 'INVALID_CONFIG', 'publicUrl'],
  ])('with %s is refused, naming the key', (_what, given, code, path) => {
    expect(() => parseServerConfig(given)).toThrow(expect.objectContaining({ code, path }))
  })

  test('tells which of the sites is wrong, and in what', () => {
    const given = { sites: [...sites, { site: 'b', services: [{ id: 'x', category: 'analitics' }] }] }

    expect(() => parseServerConfig(given)).toThrow(
      'UNKNOWN_CATEGORY  sites[1] is "b"; services[0].category is "analitics"; this site has essential, functional, analytics.',
    )
  })

  test('gives way to the environment', () => {
    const environment = {
      ASKFIRST_HOST: '0.0.0.0',
      ASKFIRST_PORT: '99',
      ASKFIRST_DATA: '/data/a.db',
      ASKFIRST_PUBLIC_URL: 'https://r.example/',
      ASKFIRST_EMAIL_SECRET: 's'.repeat(32),
      ASKFIRST_METRICS_TOKEN: 't'.repeat(32),
      ASKFIRST_RECEIPTS_PER_MINUTE: '7',
      ASKFIRST_OPERATORS: 'a@example.org, b@example.org',
      ASKFIRST_TRUSTED_PROXIES: '10.0.0.0/8,::1',
    }

    expect(parseServerConfig(withEnvironment({ sites, port: 1 }, environment))).toMatchObject({
      host: '0.0.0.0',
      port: 99,
      data: '/data/a.db',
      publicUrl: 'https://r.example',
      email: { secrets: ['s'.repeat(32)], hasTotals: false },
      metricsToken: 't'.repeat(32),
      receiptsPerMinute: 7,
      operators: ['a@example.org', 'b@example.org'],
      trustedProxies: ['10.0.0.0/8', '::1'],
    })
    expect(() => parseServerConfig(withEnvironment({ sites }, { ASKFIRST_PORT: 'http' }))).toThrow('port is "http"')
  })

  test('may name several secrets for mails while they are exchanged, also from the environment', () => {
    const [now, before] = ['n'.repeat(32), 'b'.repeat(32)]
    const file = { sites, email: { secret: before, totals: true } }

    expect(parseServerConfig({ sites, email: { secret: [now, before] } }).email?.secrets).toEqual([now, before])
    const given = withEnvironment(file, { ASKFIRST_EMAIL_SECRET: `${now} ${before}` })
    expect(parseServerConfig(given).email).toEqual({ secrets: [now, before], hasTotals: true })
    expect(() => parseServerConfig({ sites, email: { secret: [] } })).toThrow('one secret at least')
  })

  test('takes the provider’s secret and the mail server’s address from the environment, over those of the file', () => {
    const environment = {
      ASKFIRST_OIDC_SECRET: 'o'.repeat(40),
      ASKFIRST_SMTP_URL: 'smtps://me:sesame@mail.example.org',
    }
    const { clientSecret: _, ...oidc } = OIDC
    const from = 'askfirst@example.org'
    const expected = {
      oidc: { ...oidc, clientSecret: 'o'.repeat(40) },
      smtp: { url: environment.ASKFIRST_SMTP_URL, from },
    }

    expect(parseServerConfig(withEnvironment({ sites, oidc, smtp: { from } }, environment))).toMatchObject(expected)
    const both = { sites, oidc: OIDC, smtp: { from, url: 'smtp://other.example.org' } }
    expect(parseServerConfig(withEnvironment(both, environment))).toMatchObject(expected)
    expect(() => parseServerConfig(withEnvironment({ sites }, environment))).toThrow('oidc.issuer is undefined')
  })

  test('takes PostgreSQL’s address from DATABASE_URL, and leaves another program’s alone', () => {
    const address = 'postgres://me:secret@db.example:5433/receipts?sslmode=verify-full'
    const dataOf = (environment: Record<string, string>) =>
      parseServerConfig(withEnvironment({ sites, data: 'kept.db' }, environment)).data

    expect(dataOf({ DATABASE_URL: address })).toBe(address)
    expect(dataOf({ DATABASE_URL: address.replace('postgres:', 'postgresql:') })).toMatch(/^postgresql:/)
    expect(dataOf({ DATABASE_URL: address, ASKFIRST_DATA: '/data/a.db' })).toBe('/data/a.db')
    expect(dataOf({ DATABASE_URL: 'mysql://me:secret@db.example/shop' })).toBe('kept.db')
  })

  test.each([
    'postgres://',
    'postgres://me:sec/ret@db/receipts',
    'postgres://me:sec#ret@db/receipts',
    'postgres://db:x/y',
  ])('refuses %s as the address of a database without repeating it', data => {
    const refusal = 'INVALID_CONFIG  data is "postgres://…"; '

    expect(() => parseServerConfig({ sites, data })).toThrow(expect.objectContaining({ path: 'data' }))
    expect(() => parseServerConfig({ sites, data })).toThrow(refusal)
  })

  test('of a file has a PostgreSQL address as it stands, and a path beside the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'askfirst-config-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const dataOf = (data: string): unknown => {
      writeFileSync(join(folder, 'server.json'), JSON.stringify({ sites, data }))
      return readServerConfig(join(folder, 'server.json'), {}).data
    }

    expect(dataOf('postgres://db/receipts')).toBe('postgres://db/receipts')
    expect(dataOf('receipts.db')).toBe(join(folder, 'receipts.db'))
  })

  test('keeps what is kept for as long as it says, for all sites and for one over them', () => {
    const { retention } = parseServerConfig({
      sites,
      retention: { receiptDays: 400, sites: { 'open-campus': { mailDays: 90 } } },
    })

    expect(retention.isOn).toBe(true)
    expect(retention.periodsOf('open-campus')).toMatchObject({ receiptDays: 400, mailDays: 90, silentDays: 1096 })
    expect(retention.periodsOf('library')).toMatchObject({ receiptDays: 400, mailDays: 730 })
    expect(parseServerConfig({ sites }).retention.isOn).toBe(false)
  })

  const webhook = { url: 'https://www.example.org/warn', secret: 'a-secret-of-thirty-two-characters' }
  const smtp = { url: 'smtps://me:sesame@mail.example.org', from: 'a@example.org', to: 'dpo@example.org' }

  test.each([
    [{ retention: { receiptDays: 0 } }, 'retention.receiptDays'],
    [{ retention: { sites: { nowhere: {} } } }, 'retention.sites.nowhere'],
    [{ retention: { webhook: { ...webhook, url: 'http://www.example.org/sesame' } } }, 'retention.webhook.url'],
    [{ retention: { webhook: { ...webhook, secret: 'sesame' } } }, 'retention.webhook.secret'],
    [{ smtp: { ...smtp, url: 'https://me:sesame@mail.example.org' } }, 'smtp.url'],
  ])('refuses %j without repeating a secret', (wrong, path) => {
    expect(parseServerConfig({ sites, retention: { webhook }, smtp })).toMatchObject({ retention: { webhook }, smtp })
    expect(() => parseServerConfig({ sites, ...wrong })).toThrow(expect.objectContaining({ path }))
    expect(() => parseServerConfig({ sites, ...wrong })).toThrow(/^(?!.*sesame)/)
  })
})
