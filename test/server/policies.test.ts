import { describe, expect, test } from 'vitest'
import { mailLinks } from '../../src/email/index.js'
import { openStores } from '../../src/server/stores/open.js'
import { receiptWith } from '../suites/receipts.js'
import { ORIGIN, openServer, SITE, sessionOf, type TestServer } from './open-server.js'

const NOON = Date.UTC(2026, 10, 22, 12)
const AT_NOON = new Date(NOON).toISOString()
const CAMPUS = { ...SITE, policy: { version: '2026-11-01', url: '/privacy' } }

/** A server, and an operator of it who has signed in. */
async function open(config = {}) {
  const server = await openServer(
    { operators: ['dpo@campus.example'], sites: [CAMPUS], ...config },
    { now: () => NOON },
  )
  const cookie = await sessionOf(server)
  const post = (path: string, fields: Record<string, string>) =>
    server.ask(`/operator/policies${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: server.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  return { server, post }
}

interface Wanted {
  readonly id?: string
  readonly type?: string
  readonly audience?: string
  readonly age?: string
  readonly day?: string
  readonly texts?: Readonly<Record<string, readonly [name: string, body: string]>>
}

/** Writes a policy in each language and publishes it. */
async function published({ post }: Awaited<ReturnType<typeof open>>, wanted: Wanted = {}) {
  const { id = 'cookies', type = 'cookies', audience = 'all', age = '', day = '2026-11-22' } = wanted
  const texts = Object.entries(wanted.texts ?? { en: ['Cookies', 'What we keep.'] })
  const [[language, [name]] = ['', ['']]] = texts
  await post('/new', { id, type, audience, age, language, name })
  let revision = 1
  for (const [tag, [its, body]] of texts) {
    await post(`/${id}/text?language=${tag}`, { name: its, summary: '', body, revision: `${revision++}` })
  }
  const answer = await post(`/${id}/publish`, { day, revision: `${revision}` })
  expect(answer.status, answer.text).toBe(303)
}

const page = (server: TestServer, path: string, language = 'en') =>
  server.ask(`/policies${path}`, { headers: { 'accept-language': language } })

const BOTH = { en: ['Cookies', 'What we keep.'], ro: ['Cookie-uri', 'Ce păstrăm.'] } as const

describe('the public pages', () => {
  test('list what is in force: name, kind, who is asked, version, age', async () => {
    const opened = await open()
    await published(opened, { age: '16', texts: BOTH })

    const english = await page(opened.server, '')
    const romanian = await page(opened.server, '', 'ro-RO,ro;q=0.9')

    expect(english.status).toBe(200)
    for (const text of ['Cookies', 'everybody', '2026-11-22', '16']) expect(english.text).toContain(text)
    expect(romanian.text).toContain('<html lang="ro" dir="ltr">')
    for (const text of ['Cookie-uri', 'toată lumea', 'Vârsta minimă', '16']) expect(romanian.text).toContain(text)
    expect(english.headers.get('vary')).toContain('accept-language')
    expect(english.headers.get('cache-control')).toBe('public, max-age=60')
  })

  test('say so when nothing is published', async () => {
    const { server } = await open()

    expect((await page(server, '')).text).toContain('No policy is published here yet.')
  })

  test('a version is at its own address for ever, under the strictest policy', async () => {
    const opened = await open()
    await published(opened, { texts: BOTH })

    const answer = await page(opened.server, '/cookies/2026-11-22?lang=ro')

    expect(answer.status).toBe(200)
    expect(answer.text).toContain('<p>Ce păstrăm.</p>')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*style-src 'sha256-[^']+'$/)
    expect(answer.text).not.toContain('<script')
  })

  test('the address without a version has the newest, and names those before', async () => {
    const opened = await open()
    await published(opened)
    const { server, post } = opened
    await post('/cookies/text?language=en', { name: 'Cookies', summary: '', body: 'Now less.', revision: '3' })
    await post('/cookies/publish', { day: '2026-11-22', revision: '4' })

    const newest = await page(server, '/cookies')

    expect(newest.text).toContain('Now less.')
    expect(newest.text).toContain('/policies/cookies/2026-11-22?')
    expect((await page(server, '/cookies/2026-11-22.2')).text).toContain('Now less.')
    expect((await page(server, '/cookies/2026-11-22')).text).toContain('What we keep.')
  })

  test('a language that there is not is answered in English, and says so in that language if it can', async () => {
    const opened = await open()
    await published(opened)

    const romanian = await page(opened.server, '/cookies/2026-11-22', 'ro')
    const hungarian = await page(opened.server, '/cookies/2026-11-22', 'hu')

    expect(romanian.text).toContain('Acest text nu există în limba dumneavoastră (română); este afișat în engleză.')
    expect(romanian.text).toContain('<h1 lang="en" dir="ltr">Cookies</h1>')
    expect(hungarian.text).toContain('This text is not there in your language (Hungarian); it is shown in English.')
    expect((await page(opened.server, '/cookies/2026-11-22', 'en-GB')).text).not.toContain('is not there in your')
  })

  test('Arabic is written from the right, in a page that speaks English', async () => {
    const opened = await open()
    await published(opened, { texts: { ar: ['سياسة', 'نص'] } })

    const { text } = await page(opened.server, '/cookies?lang=ar')

    expect(text).toContain('<html lang="en" dir="ltr">')
    expect(text).toContain('<h1 lang="ar" dir="rtl">سياسة</h1>')
    expect(text).toContain('<div lang="ar" dir="rtl"><p>نص</p>')
  })

  test.each(['/nothing', '/nothing/2026-11-22', '/cookies/2026-11-23', '/cookies/%00', '/__proto__'])(
    '%s is a page that says there is none',
    async path => {
      const opened = await open()
      await published(opened)

      const answer = await page(opened.server, path)

      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
      expect(answer.text).toContain('No such policy')
    },
  )

  test('a draft is nowhere', async () => {
    const { server, post } = await open()
    await post('/new', { id: 'secret', type: 'other', audience: 'all', age: '', language: 'en', name: 'Not yet' })

    expect((await page(server, '')).text).not.toContain('Not yet')
    expect((await page(server, '/secret')).status).toBe(404)
    expect((await page(server, '/secret/')).status).toBe(404)
  })

  test('of several sites each has its own', async () => {
    const opened = await open({ sites: [CAMPUS, { site: 'library' }] })
    await published(opened)

    expect((await page(opened.server, '?site=open-campus')).text).toContain('Cookies')
    expect((await page(opened.server, '?site=library')).text).not.toContain('Cookies')
    expect((await page(opened.server, '/cookies?site=library')).status).toBe(404)
    expect((await page(opened.server, '')).json()).toMatchObject({ status: 400, code: 'SITE_NEEDED' })
  })

  test('what was published stays when nobody can sign in any more', async () => {
    const opened = await open()
    await published(opened)

    const later = await openServer({ operators: [], sites: [CAMPUS], data: opened.server.data })

    expect((await page(later, '/cookies/2026-11-22')).text).toContain('What we keep.')
    expect((await later.ask('/v1/sites/open-campus')).json()['policy']).toMatchObject({ version: '2026-11-22' })
  })
})

describe('what visitors are asked under', () => {
  const askedBy = async (server: TestServer): Promise<unknown> =>
    (await server.ask('/v1/sites/open-campus', { headers: { origin: ORIGIN } })).json()['policy']

  test.each([
    ['privacy', 'all', '2026-11-22'],
    ['cookies', 'guests', '2026-11-22'],
    ['privacy', 'signed-in', '2026-11-01'],
    ['site', 'all', '2026-11-01'],
    ['third-party', 'guests', '2026-11-01'],
    ['other', 'all', '2026-11-01'],
  ])('a policy of the kind %s for %s: %s', async (type, audience, version) => {
    const opened = await open()
    expect(await askedBy(opened.server)).toEqual(CAMPUS.policy)

    await published(opened, { type, audience })

    expect(await askedBy(opened.server)).toEqual({ ...CAMPUS.policy, version })
    const { text } = await opened.server.ask('/s/open-campus.js')
    expect(text).toContain(`"policy":{"version":"${version}"`)
  })

  test('a compiled site that was served before is made anew', async () => {
    const opened = await open()
    const before = await opened.server.ask('/s/open-campus.js')

    await published(opened)

    const after = await opened.server.ask('/s/open-campus.js')
    expect(before.text).toContain('"version":"2026-11-01"')
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
  })

  test('two policies of one day are two versions', async () => {
    const opened = await open()
    await published(opened)

    await published(opened, { id: 'privacy', type: 'privacy' })

    expect(await askedBy(opened.server)).toEqual({ ...CAMPUS.policy, version: '2026-11-22.2' })
    expect((await page(opened.server, '/privacy/2026-11-22.2')).status).toBe(200)
  })

  test('a choice made under it counts for mail, one made before does not', async () => {
    const secret = 'a-secret-for-tests-of-32-letters'
    const opened = await open({ email: { secret } })
    const { server } = opened
    await published(opened, { type: 'privacy' })
    const opens = async (subject: string, policy: string): Promise<number> => {
      await server.postReceipts(receiptWith({ id: crypto.randomUUID(), subject, policy, at: AT_NOON }))
      const mail = mailLinks({ endpoint: server.publicUrl, site: 'open-campus', secret })
      expect((await server.ask(await mail.for({ subject, message: 'news' }).openPixel())).status).toBe(200)
      const { store } = await openStores(server.data, () => NOON)
      const events = await store.mailEvents('open-campus')
      await store.close()
      return events.filter(event => event.subject === subject).length
    }

    expect(await opens('under-the-new-one', '2026-11-22')).toBe(1)
    expect(await opens('under-the-old-one', '2026-11-01')).toBe(0)
  })

  test('a config that is ahead counts', async () => {
    const opened = await open({ sites: [{ ...CAMPUS, policy: { version: '2027-01-01' } }] })
    await published(opened, { type: 'site' })

    expect(await askedBy(opened.server)).toEqual({ version: '2027-01-01' })
  })
})
