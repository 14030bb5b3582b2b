import { describe, expect, test } from 'vitest'
import { parseReceipt } from '../../src/contract/receipt.js'
import { mailLinks, type PersonOptions, signPerson } from '../../src/email/index.js'
import { receiptWith } from '../suites/receipts.js'
import { openServer, SITE, sessionOf, type TestServer } from './open-server.js'

const SECRET = 'a-secret-for-tests-of-32-letters'
const SUBJECT = 'f3a1c27b90d4e85a'

/** The page where somebody agrees, as the site's own server leads them to it. */
const linkOn = ({ publicUrl }: TestServer, person: Partial<PersonOptions> = {}): string =>
  `${publicUrl}/policies/agree?person=${signPerson(SECRET, { site: 'open-campus', subject: SUBJECT, ...person })}`

/** A server with terms for signed-in people from 16 on, and a cookies policy for guests. */
async function open() {
  const server = await openServer({ operators: ['dpo@campus.example'], email: { secret: SECRET }, sites: [SITE] })
  const cookie = await sessionOf(server)
  const post = (path: string, fields: Record<string, string>) =>
    server.ask(`/operator/policies${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: server.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  const make = async (id: string, type: string, audience: string, age = '') => {
    await post('/new', { id, type, audience, age, language: 'en', name: `The ${id}` })
    await post(`/${id}/text?language=en`, {
      name: `The ${id}`,
      summary: 'Be **kind**.',
      body: 'All of it.',
      revision: '1',
    })
    expect((await post(`/${id}/publish`, { day: '2025-05-25', revision: '2' })).status).toBe(303)
  }
  await make('terms', 'site', 'signed-in', '16')
  await make('cookies', 'cookies', 'guests')
  const link = linkOn(server)
  return {
    server,
    post,
    page: async (language = 'en') =>
      server.ask(link, { headers: { accept: 'text/html', 'accept-language': language } }),
    statement: async () => (await server.ask(link)).json(),
    answer: (fields: Record<string, string>, version = '2025-05-25') =>
      server.ask(link, {
        method: 'POST',
        redirect: 'manual',
        headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ policy: 'terms', version, ...fields }).toString(),
      }),
  }
}

const YES = { answer: 'given', age: 'yes' }

test('somebody whom the site has signed in is asked about what is for them, in their language', async () => {
  const { page, statement } = await open()

  const [english, romanian] = [await page(), await page('ro')]

  expect(english.text).toContain('The terms')
  expect(english.text).not.toContain('The cookies')
  expect(english.text).toContain('I am 16 years old or older')
  expect(english.text).toContain('<strong>kind</strong>')
  expect(romanian.text).toContain('Am împlinit 16 ani')
  expect(english.headers.get('cache-control')).toBe('private, no-store')
  expect(await statement()).toMatchObject({ subject: SUBJECT, open: 1, policies: [{ id: 'terms', answer: 'none' }] })
})

test('a yes is a receipt that anybody can check', async () => {
  const { answer, statement, server } = await open()

  expect((await answer(YES)).status).toBe(303)

  const said = await statement()
  expect(said).toMatchObject({ open: 0, policies: [{ answer: 'given', version: '2025-05-25' }] })
  const id = (said['policies'] as { receipt: string }[])[0]?.receipt
  await server.integrate()
  const kept = (await server.ask(`/v1/receipts/${id}?site=open-campus`)).json()
  expect(parseReceipt(kept['receipt'])).toMatchObject({
    decision: 'given',
    method: 'save',
    choice: { 'agreement/terms': true },
    policy: '2025-05-25',
    previous: null,
    subject: SUBJECT,
  })
  expect(kept['notice']).toMatchObject({
    texts: { age: 'I am 16 years old or older' },
    services: [{ id: 'terms', title: 'The terms' }],
  })
  expect(kept['proof']).toContain('c2sp.org/tlog-proof')
})

test('without the age there is no yes; a no needs none', async () => {
  const { answer, statement } = await open()

  const young = await answer({ answer: 'given' })

  expect(young.status).toBe(422)
  expect(young.text).toContain('say that you are old enough')
  expect(young.text).toMatch(/aria-invalid="true" aria-describedby="terms-mistake"/)
  expect(await statement()).toMatchObject({ open: 1 })
  expect((await answer({ answer: 'refused' })).status).toBe(303)
  expect(await statement()).toMatchObject({ open: 0, policies: [{ answer: 'refused' }] })
})

test('agreement is taken back, and given again, each with a receipt that follows on the one before', async () => {
  const { answer, statement, server } = await open()
  const newest = async () => ((await statement())['policies'] as { answer: string; receipt: string }[])[0]
  await answer(YES)
  const first = await newest()

  await answer({ answer: 'withdrawn' })
  expect(await newest()).toMatchObject({ answer: 'withdrawn' })
  await answer(YES)

  const last = await newest()
  expect(last?.answer).toBe('given')
  const { chain } = (await server.ask(`/v1/receipts/${last?.receipt}?site=open-campus`)).json()
  expect((chain as { receipt: { id: string } }[]).map(({ receipt }) => receipt.id)[0]).toBe(first?.receipt)
  expect(chain).toHaveLength(3)
})

test('said twice, or twice at once, it is one receipt', async () => {
  const { answer, statement, server } = await open()

  const answers = await Promise.all([answer(YES), answer(YES)])
  await answer(YES)

  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const [said] = (await statement())['policies'] as { receipt: string }[]
  const { chain } = (await server.ask(`/v1/receipts/${said?.receipt}?site=open-campus`)).json()
  expect(chain).toHaveLength(1)
})

test('a new version waits for an answer of its own; who reads the old one is told', async () => {
  const { answer, statement, page, post } = await open()
  await answer(YES)
  await post('/terms/text?language=en', { name: 'The terms', summary: '', body: 'More of it.', revision: '3' })
  await post('/terms/publish', { day: '2025-05-26', revision: '4' })

  expect(await statement()).toMatchObject({ open: 1, policies: [{ answer: 'none', version: '2025-05-26' }] })
  expect((await page()).text).toContain('You answered to version 2025-05-25; there is a new one.')
  const late = await answer(YES)

  expect(late.status).toBe(409)
  expect(late.text).toContain('A newer version was published while you read.')
  expect((await answer(YES, '2025-05-26')).status).toBe(303)
  expect(await statement()).toMatchObject({ open: 0 })
})

test('an archived policy asks nobody', async () => {
  const { statement, post } = await open()
  expect(await statement()).toMatchObject({ open: 1 })

  await post('/terms/archive', { revision: '3' })

  expect(await statement()).toMatchObject({ open: 0, policies: [] })
})

test('agreement says nothing about measuring mail', async () => {
  const { answer, server } = await open()
  const measured = receiptWith({ subject: SUBJECT, policy: '1', at: new Date().toISOString() })
  await server.postReceipts(measured)
  const links = mailLinks({ endpoint: server.publicUrl, site: 'open-campus', secret: SECRET })
  const stop = await links.for({ subject: SUBJECT, message: 'news' }).stop()
  expect((await server.ask(stop)).text).toContain('<form')

  await answer(YES)

  expect((await server.ask(stop)).text).toContain('<form')
})

describe('nobody else', () => {
  const of = (person: Partial<PersonOptions> = {}, secret = SECRET, at = Date.now()): string =>
    signPerson(secret, { site: 'open-campus', subject: SUBJECT, ...person }, at)

  // What else is no word is in test/vectors/person.json.
  test.each([
    ['without a word', ''],
    ['with another secret', of({}, `${SECRET}!`)],
    ['too late', of({ minutes: 1 }, SECRET, Date.now() - 60_001)],
    ['of another site', of({ site: 'elsewhere' })],
    ['with half of it', of().slice(0, -4)],
  ])('%s is refused, and learns nothing', async (_, word) => {
    const { server } = await open()
    const address = (one: string) => `/policies/agree?person=${one}`
    expect((await server.ask(address(of()))).status).toBe(200)

    const [page, program, sent] = [
      await server.ask(address(word), { headers: { accept: 'text/html' } }),
      await server.ask(address(word)),
      await server.ask(address(word), { method: 'POST', body: 'policy=terms&version=2025-05-25&answer=refused' }),
    ]

    expect([page.status, program.status, sent.status]).toEqual([403, 403, 403])
    expect(page.text).toContain('This link does not work')
    expect(page.text).not.toContain('The terms')
    expect(program.json()).toMatchObject({ code: 'TOKEN_NEEDED' })
  })

  test.each(['policy=cookies&answer=given', 'policy=terms&answer=maybe', '', 'policy=__proto__&answer=given'])(
    'what is no answer is kept nowhere: %s',
    async body => {
      const { server, statement } = await open()

      const sent = await server.ask(linkOn(server), { method: 'POST', body })

      expect(sent.status).toBe(422)
      expect(await statement()).toMatchObject({ open: 1, policies: [{ receipt: null }] })
    },
  )
})

test('the way back is the site’s own, as it signed it', async () => {
  const { server } = await open()
  const link = linkOn(server, { back: 'https://www.example.org/courses?a=1&b="2"' })

  const { text } = await server.ask(link, { headers: { accept: 'text/html' } })

  expect(text).toContain('href="https://www.example.org/courses?a=1&amp;b=%222%22"')
})

test('a server without a secret has no such page', async () => {
  const server = await openServer({ sites: [SITE] })

  expect((await server.ask(linkOn(server))).status).toBe(404)
})
