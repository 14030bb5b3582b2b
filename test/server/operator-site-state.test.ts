import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '../../src/contract/config.js'
import { configFileAt, readServerConfig } from '../../src/server/config-file.js'
import { startLogs } from '../../src/server/log/start.js'
import { writtenSites } from '../../src/server/operator/sites/written.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { NOON, type OpenOperatorOptions, openOperatorForTest, PUBLIC_URL } from './open-operator.js'
import { openServer, sessionOf } from './open-server.js'

const site = parseConfig({ site: 'open-campus' })

describe('how a site does', () => {
  const pageOf = async (options: OpenOperatorOptions = {}) => {
    const opened = await openOperatorForTest(options)
    const get = async (path: string, operator?: string) =>
      (await opened.get(path, { cookie: await opened.signedIn(operator) })).text()
    return { ...opened, get }
  }

  test('with no receipt yet says so, and what to check', async () => {
    const { get } = await pageOf({ sites: [site] })

    const page = await get('/sites')

    expect(page).toContain('No receipt has come yet. Here is what to check:')
    expect(page).toContain('The config names no origin of this site, so receipts from its pages are refused')
  })

  test('says how many came today, and when the newest did, of this site alone', async () => {
    const { get, deps } = await pageOf()
    const other = receiptWith({ id: receiptId(3), site: 'library' })
    for (const [receipt, at] of [
      [receiptWith(), NOON - 86_400_000],
      [receiptWith({ id: receiptId(2) }), NOON - 1000],
      [other, NOON],
    ] as const) {
      await deps.ingest.keep([receipt], at)
    }

    const page = await get('/sites?site=open-campus')

    expect(page).toContain('<dt>Decisions today (UTC)</dt><dd>1 ·')
    expect(page).toContain('2026-11-21 11:59:59')
    expect(page).not.toContain('No receipt has come yet')
  })

  test('names its operators to a reader, and leads an owner to where they are changed', async () => {
    const { get, give } = await pageOf()
    await give('reader@example.org', 'reader')
    await give('stranger@example.org', 'owner', 'library')

    const theirs = await get('/sites?site=open-campus', 'reader@example.org')

    for (const words of [
      'reader@example.org',
      'owner@example.org',
      'owner, every site',
      'An owner can invite others',
    ]) {
      expect(theirs).toContain(words)
    }
    expect(theirs).not.toContain('stranger@example.org')
    expect(await get('/sites?site=open-campus')).toContain('Invite somebody, or change a role')
  })

  test('has the fingerprint of the log’s key, what retention does, and which mail is on', async () => {
    const mail = { send: async () => undefined }
    const { get, deps } = await pageOf({ post: mail })
    await startLogs(deps.logStore, { sites: ['open-campus'], publicUrl: PUBLIC_URL, now: NOON })
    const [key] = await deps.logStore.keys('open-campus')
    const fingerprint = createHash('sha256')
      .update(key?.publicKey ?? '')
      .digest('hex')

    const page = await get('/sites?site=open-campus')

    expect(page.replaceAll(' ', '')).toContain(fingerprint)
    expect(page).toContain('Nothing goes by itself. No run has been made yet. Nothing is on legal hold.')
    expect(page).toContain('operators get their links by mail')
    expect(await get('/sites?site=library')).toContain('no log yet')
  })
})

describe('where a config is changed', () => {
  const served = [{ site, given: { site: 'open-campus' } }]

  test.each([
    [null, { key: 'sites[0]', file: null, ownFile: null }],
    [
      { name: 'server.json', sites: [null] },
      { key: 'sites[0]', file: 'server.json', ownFile: null },
    ],
    [
      { name: 'server.json', sites: ['campus.json'] },
      { key: 'sites[0]', file: 'server.json', ownFile: 'campus.json' },
    ],
  ])('by %j', (file, place) => {
    expect(writtenSites(served, file).get('open-campus')).toEqual({ given: { site: 'open-campus' }, ...place })
  })

  test('is named on the page, with the file that the server was started with', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'askfirst-sites-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const path = join(folder, 'campus.server.json')
    writeFileSync(join(folder, 'library.json'), '{"site":"library"}')
    writeFileSync(path, JSON.stringify({ sites: [{ site: 'open-campus' }, 'library.json'] }))
    const { sites } = readServerConfig(path, {})
    const server = await openServer({ sites, operators: ['owner@example.org'] }, { configFile: configFileAt(path) })
    const cookie = await sessionOf(server)
    const ask = async (name: string) => (await server.ask(`/operator/sites?site=${name}`, { headers: { cookie } })).text

    expect(await ask('open-campus')).toContain('change it in campus.server.json, under sites[0].')
    expect(await ask('library')).toContain('change it in library.json, which campus.server.json names under sites[1].')
    expect(await ask('library')).not.toContain(folder)
  })
})
