import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { noticeHashOf } from '../../src/contract/notice.js'
import { openStatements } from '../../src/server/database/open.js'
import { startLogs } from '../../src/server/log/start.js'
import { noticeWith, receiptId, receiptWith } from '../suites/receipts.js'
import { openOperatorForTest } from './open-operator.js'
import { openServer, sessionOf, type TestServer } from './open-server.js'

const START = Date.UTC(2026, 10, 21)
const OWNER = 'owner@example.org'

/** A server with so many receipts, an hour apart, each in the log, and its owner's session. */
async function loggedServer(count: number) {
  let now = START
  const server = await openServer({ operators: [OWNER] }, { now: () => now })
  const notice = noticeWith()
  const hash = await noticeHashOf(notice)
  await server.ask('/v1/notices', { method: 'POST', body: JSON.stringify(notice) })
  for (let n = 1; n <= count; n++) {
    now = START + n * 3_600_000
    await server.postReceipts(receiptWith({ id: receiptId(n), notice: hash }))
  }
  await server.integrate()
  const cookie = await sessionOf(server)
  const get = (path: string) => server.ask(`/operator${path}`, { headers: { cookie } })
  const post = (path: string) =>
    server.ask(`/operator${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: server.publicUrl },
    })
  return { server, get, post }
}

const keysOf = async (server: TestServer): Promise<string> => {
  const path = join(dirname(server.data), 'keys.txt')
  writeFileSync(path, (await server.ask('/log/open-campus/keys')).text)
  return path
}

async function verify(...given: string[]) {
  const out: string[] = []
  const code = await main(['verify', ...given, '--json'], {
    environment: {},
    out: line => out.push(line),
    err: () => {},
  })
  return { code, checked: JSON.parse(out.join('\n')).checked }
}

describe('the integrity page', () => {
  test('says how far the log is, what waits, and with which keys it is signed', async () => {
    const { server, get } = await loggedServer(3)
    const [key = ''] = (await server.ask('/log/open-campus/keys')).text.split('\n')
    const checkpoint = (await server.ask('/log/open-campus/checkpoint')).text

    const { text } = await get('/integrity')

    expect(text).toContain('<dt>Entries in the last checkpoint</dt><dd>3</dd>')
    expect(text).toContain('2026-11-21 03:00:00')
    expect(text).toContain('no receipt waits')
    expect(text).toContain(key)
    expect(text).toContain(checkpoint.split('\n')[2])
    expect(text).toContain('It has not been verified here yet.')
  })
})

describe('verify now', () => {
  async function verified(get: (path: string) => Promise<{ headers: Headers; text: string }>): Promise<string> {
    let page = await get('/integrity')
    while (page.headers.has('refresh')) page = await get('/integrity')
    return page.text
  }

  test('finds that all holds, keeps it with its time, and notes who asked', async () => {
    const { get, post } = await loggedServer(5)

    const begun = await post('/integrity/verify?site=open-campus')
    const page = await verified(get)

    expect([begun.status, begun.headers.get('location')]).toEqual([303, '/operator/integrity?site=open-campus'])
    expect(page).toContain('All of it holds')
    expect(page).toContain('5 receipts fit their entries, 0 have been erased')
    const audit = (await get('/audit?action=integrity')).text
    expect(audit).toContain('integrity.verify</code>')
    expect(audit).toContain('findings: 0')
  })

  test('names a receipt that was changed behind the server’s back', async () => {
    const { server, get, post } = await loggedServer(5)
    const database = new Database(server.data)
    database
      .prepare("UPDATE receipts SET locale = 'fr' WHERE id = ?")
      .run(database.prepare('SELECT id FROM receipts').pluck().get())
    database.close()

    await post('/integrity/verify')
    const page = await verified(get)

    expect(page).toContain('It does not hold: 1 found')
    expect(page).toContain('<code>EDITED</code>')
    expect(page).not.toContain('All of it holds')
  })
})

describe('evidence', () => {
  test('has the policies that its receipts name, in every language', async () => {
    const { server, get } = await loggedServer(1)
    const { database, close } = await openStatements(server.data)
    const named = { site: 'open-campus', policy: 'privacy', version: '2026-11-01' }
    const traits = { type: 'privacy', audience: 'all', minimum_age: null } as const
    const said = { language: 'ro', name: 'Confidențialitate', summary: 'Pe scurt', body: 'Pe larg' }
    const version = { ...named, ...traits, revision: 1, published_at: START, published_by: OWNER }
    await database.write([
      database.sql.insertInto('policy_versions').values(version),
      database.sql.insertInto('policy_texts').values({ ...named, ...said }),
    ])
    await close()

    const { policies } = (await get(`/integrity/evidence?receipt=${receiptId(1)}`)).json() as {
      policies: Record<string, unknown>
    }

    expect(policies).toMatchObject({ '2026-11-01': [{ id: 'privacy', type: 'privacy', texts: [said] }] })
  })

  test('of a receipt and of a period is checked offline, against a key that was kept', async () => {
    const { server, get } = await loggedServer(30)
    const keys = await keysOf(server)

    for (const [query, count] of [
      [`receipt=${receiptId(7)}`, 1],
      ['from=2026-11-21&to=2026-11-21', 23],
      ['from=2026-11-22&to=2026-11-30', 7],
    ] as const) {
      const answer = await get(`/integrity/evidence?${query}`)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="evidence-open-campus-/)
      const file = join(dirname(server.data), 'evidence.json')
      writeFileSync(file, answer.text)

      const { code, checked } = await verify(file, '--key', keys)

      expect({ code, findings: checked[0].findings, facts: checked[0].facts.length }).toEqual({
        code: 0,
        findings: [],
        facts: count,
      })
      const bundle = answer.json()
      expect(Object.keys(bundle['notices'] as object)).toHaveLength(1)
      expect(bundle['readme']).toContainEqual(expect.stringContaining('To check: install Node'))
    }
    expect((await get('/audit?action=evidence')).text).toContain(`receipt: ${receiptId(7)}`)
  })

  test('that was edited is found out by the same check', async () => {
    const { server, get } = await loggedServer(2)
    const { text } = await get('/integrity/evidence?from=2026-11-21&to=2026-11-21')
    const file = join(dirname(server.data), 'evidence.json')
    writeFileSync(file, text.replace('"decision": "given"', '"decision": "changed"'))

    const { code, checked } = await verify(file, '--key', await keysOf(server))

    expect(code).toBe(1)
    expect(checked[0].findings).toMatchObject([{ code: 'NOT_IN_LOG' }])
  })

  test.each([
    [`receipt=${receiptId(99)}`, 404, 'No receipt of this number'],
    ['receipt=nonsense', 422, 'is no receipt number'],
    ['from=2026-11-22&to=2026-11-21', 422, 'The last day is before the first'],
    ['from=x&to=', 422, 'is not a day such as'],
    ['from=2027-01-01&to=2027-01-02', 422, 'No receipt of this period has a place in the log'],
  ] as const)('for %s is answered %i with a sentence at the field', async (query, status, sentence) => {
    const { get } = await loggedServer(1)

    const answer = await get(`/integrity/evidence?${query}`)

    expect(answer.status).toBe(status)
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain('aria-invalid="true"')
  })

  test('of a receipt that still waits for its place says to come again', async () => {
    const { deps, app, signedIn } = await openOperatorForTest()
    const cookie = await signedIn()
    await startLogs(deps.logStore, { sites: ['open-campus'], publicUrl: deps.publicUrl, now: START })
    await deps.store.keep([{ receipt: receiptWith(), receivedAt: START }])

    const answer = await app.request(`/integrity/evidence?receipt=${receiptId(1)}`, { headers: { cookie } })

    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('has no place in the log yet')
  })
})
