import { beforeEach, describe, expect, test } from 'vitest'
import { noticeHashOf } from '../../src/contract/notice.js'
import { mailLinks, senderToken } from '../../src/email/index.js'
import { NOTICE } from '../../src/server/openapi/examples.js'
import { type Answer, openServer, SITE, type TestServer } from './open-server.js'

const secret = 'a-secret-of-thirty-two-characters-or-more'
const subject = 'f3a1c27b90d4e85a'
const START = Date.UTC(2026, 10, 21, 10)
let now: number
let server: TestServer

beforeEach(async () => {
  now = START
  const sites = [SITE, { site: 'library' }]
  server = await openServer({ sites, email: { secret, totals: true } }, { now: () => now })
})

const token = (site: string = SITE.site, more = {}): string => senderToken({ secret, site, now, ...more })

const ask = (path: string, init: RequestInit = {}, bearer = token()): Promise<Answer> =>
  server.ask(`/v1/mail/${path}`, { ...init, headers: { authorization: `Bearer ${bearer}` } })

const say = (path: string, body: unknown, bearer?: string): Promise<Answer> =>
  ask(path, { method: 'POST', body: JSON.stringify(body) }, bearer)

const receiptAt = async (answer: Answer) =>
  (await server.ask(`/v1/receipts/${answer.json()['receipt']}?site=${SITE.site}`)).json()['receipt']

const stateOf = async (...subjects: string[]) => (await say('recipients', { subjects })).json()['recipients']

const links = mailLinks({ endpoint: 'https://receipts.example.org', site: SITE.site, secret })
const pathOf = (link: string): string => new URL(link).pathname

test.each([
  ['nobody’s', () => 'x'.repeat(80)],
  ['of another secret', () => senderToken({ secret: `${secret}.`, site: SITE.site, now })],
  ['of a site that is not served', () => token('gone')],
  ['of an hour ago', () => token(SITE.site, { now: now - 3_600_000 })],
  ['a recipient’s own', () => pathOf(links.for({ subject, message: 'm' }).stop()).slice('/e/u/2.'.length)],
])('whoever has a token that is %s is told nothing and tells nothing', async (_, make) => {
  for (const [path, body] of [
    ['sign-ups', { subject, measure: true }],
    ['recipients', { subjects: [subject] }],
  ] as const) {
    expect((await say(path, body, make())).json()).toMatchObject({ status: 401, code: 'TOKEN_NEEDED' })
  }
  expect((await ask('unsubscribed', {}, make())).status).toBe(401)
  expect(await stateOf(subject)).toEqual([{ subject, measure: false, subscribed: true }])
})

describe('a sign-up', () => {
  test('that agrees to measuring is a receipt in the same log, and measuring begins', async () => {
    const hash = await noticeHashOf({ ...NOTICE, site: SITE.site })
    const said = await say('sign-ups', { subject, measure: true, locale: 'ro', notice: hash })

    expect(said.status).toBe(201)
    expect(await receiptAt(said)).toMatchObject({
      method: 'api',
      decision: 'given',
      trusted: false,
      choice: { analytics: true },
      locale: 'ro',
      notice: hash,
      subject,
    })
    expect(await stateOf(subject)).toEqual([{ subject, measure: true, subscribed: true }])
  })

  test('whose box is not ticked is a refusal, and a refusal is a receipt too', async () => {
    const said = await say('sign-ups', { subject, measure: false })

    expect(await receiptAt(said)).toMatchObject({ decision: 'refused', choice: { analytics: false } })
    expect(await stateOf(subject)).toEqual([{ subject, measure: false, subscribed: true }])
  })

  test('is the newest word: it replaces what the same person decided before', async () => {
    const first = await say('sign-ups', { subject, measure: true })
    now += 1000
    const second = await say('sign-ups', { subject, measure: false })

    expect(await receiptAt(second)).toMatchObject({ decision: 'withdrawn', previous: first.json()['receipt'] })
    expect(await stateOf(subject)).toEqual([{ subject, measure: false, subscribed: true }])
  })

  test('said twice under one number is kept once', async () => {
    const said = { subject, measure: true, id: '0193f5a0-7c00-7abc-8def-0123456789ab' }

    expect([(await say('sign-ups', said)).status, (await say('sign-ups', said)).status]).toEqual([201, 200])
    const chain = (await server.ask(`/v1/receipts/${said.id}?site=${SITE.site}`)).json()['chain']
    expect(chain).toHaveLength(1)
  })

  test('of somebody who had unsubscribed subscribes them again', async () => {
    await server.ask(pathOf(links.for({ subject, message: 'm' }).unsubscribe()), { method: 'POST' })
    expect(await stateOf(subject)).toEqual([{ subject, measure: false, subscribed: false }])

    now += 1000
    await say('sign-ups', { subject, measure: true })

    expect(await stateOf(subject)).toEqual([{ subject, measure: true, subscribed: true }])
  })

  test.each([
    ['an address instead of a hash', { subject: 'ana@example.org', measure: true }, 'subject'],
    ['no word on measuring', { subject }, 'measure'],
    ['a key too many', { subject, measure: true, address: 'ana@example.org' }, 'address'],
    ['an id that is none', { subject, measure: true, id: '1' }, 'id'],
  ])('with %s is refused, and the error names it', async (_, body, path) => {
    const answer = await say('sign-ups', body)

    expect(answer.status).toBe(422)
    expect(answer.json()['detail']).toContain(path)
    expect(await stateOf(subject)).toEqual([{ subject, measure: false, subscribed: true }])
  })
})

test('those who have left are listed for their own site alone, until nobody is left out', async () => {
  const subjects = Array.from({ length: 1100 }, (_, i) => `subject-${String(i).padStart(10, '0')}`)
  for (const each of subjects) {
    await server.ask(pathOf(links.for({ subject: each, message: 'm' }).unsubscribe()), { method: 'POST' })
  }
  const first = (await ask('unsubscribed')).json()
  const rest = (await ask(`unsubscribed?after=${first['next']}`)).json()
  const listed = [first, rest].flatMap(page => page['unsubscribed'] as { subject: string; at: string }[])

  expect(listed.map(each => each.subject)).toEqual(subjects)
  expect(listed[0]?.at).toBe(new Date(START).toISOString())
  expect(rest['next']).toBeNull()
  expect((await ask('unsubscribed', {}, token('library'))).json()).toEqual({ unsubscribed: [], next: null })
}, 60_000)

test('what a sender tells of a mailing is taken, and nothing that is no number', async () => {
  expect((await say('mailings', { message: 'm', sent: 10, measured: 4 })).json()).toEqual({
    message: 'm',
    sent: 10,
    measured: 4,
  })
  for (const wrong of [{ message: 'm', sent: -1, measured: 0 }, { message: 'm m', sent: 1, measured: 0 }, [], 'x']) {
    expect((await say('mailings', wrong)).status).toBe(422)
  }
})
