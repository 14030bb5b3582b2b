import { describe, expect, test } from 'vitest'
import { signPerson } from '../../src/email/person.js'
import { newRequest } from '../../src/server/rights/form.js'
import { ChangedMeanwhile } from '../../src/server/rights/requests.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { requestsSuite } from '../suites/requests.js'
import { openOperatorForTest, PUBLIC_URL } from './open-operator.js'
import { openServer } from './open-server.js'
import { ANA, type Office, openOffice, requestIn, SECRET, START, vouched } from './person.js'

requestsSuite('sqlite', async () => undefined)

/** How many requests there are. */
const count = async (office: Office): Promise<number> =>
  [...(await office.operate('/requests?site=open-campus')).text.matchAll(/<code>/g)].length

describe('a visitor’s form', () => {
  test('without proof is not taken, and keeps what was typed', async () => {
    const office = await openOffice()

    const answer = await office.request({ kind: 'erasure', words: 'I was <b>here</b>', lang: 'en' })

    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Without a receipt we cannot tell whose data is meant.')
    expect(answer.text).toContain('I was &lt;b&gt;here&lt;/b&gt;')
    expect(answer.text).toContain('value="erasure" required checked')
    expect(await count(office)).toBe(0)
  })

  test.each([
    ['another site’s receipt', receiptId(2)],
    ['a receipt that nobody has', receiptId(9)],
    ['a text that is no number', "' OR 1=1 --"],
  ])('with %s is refused in the same words', async (_, receipt) => {
    const office = await openOffice()
    await office.decide(1)
    await office.decide(2, { site: 'library' })

    const [right, wrong] = [
      await office.request({ kind: 'access', receipt: receiptId(1), lang: 'en' }),
      await office.request({ kind: 'access', receipt, lang: 'en' }),
    ]

    expect([right.status, wrong.status]).toEqual([303, 422])
    expect(wrong.text).toContain('No receipt of this number is kept for this website.')
    expect(await count(office)).toBe(1)
  })

  test('with the site’s word for somebody is believed for an hour, of this site, and to the letter', async () => {
    const office = await openOffice()
    const good = vouched(ANA)
    const bad = [
      vouched(ANA, 'open-campus', START - 3_600_000),
      vouched(ANA, 'library'),
      signPerson(`${SECRET}x`, { site: 'open-campus', subject: ANA }, START),
      good.replace(/.$/, last => (last === 'A' ? 'E' : 'A')),
      'nonsense',
    ]

    expect((await office.request({ kind: 'access', person: good })).status).toBe(303)
    for (const person of bad) {
      const answer = await office.request({ kind: 'access', person, lang: 'en' })
      expect([answer.status, answer.text.includes('is too old or was changed')]).toEqual([422, true])
    }
  })

  test('may be sent ten times a minute from one network', async () => {
    const office = await openOffice()
    await office.decide(1)
    const send = () =>
      office.ask('/v1/requests?site=open-campus', {
        method: 'POST',
        redirect: 'manual',
        address: '203.0.113.9',
        body: new URLSearchParams({ kind: 'access', receipt: receiptId(1) }).toString(),
      })
    const first = await Promise.all(Array.from({ length: 10 }, send))

    expect(first.every(({ status }) => status === 303)).toBe(true)
    expect((await send()).status).toBe(429)
  })

  test.each([
    ['ro', 'Întrebați despre datele dumneavoastră'],
    ['pt', 'Perguntar sobre os seus dados'],
    ['lv', 'Jautāt par saviem datiem'],
    ['en', 'Ask about your data'],
  ])('speaks the language of the decision: %s', async (locale, title) => {
    const office = await openOffice()
    await office.decide(1, { locale })

    const receipt = await office.ask(`/v1/receipts/${receiptId(1)}?site=open-campus`, {
      headers: { accept: 'text/html' },
    })
    const [, link = ''] = /href="\.\.\/(requests\?[^"]+)"/.exec(receipt.text) ?? []
    const form = await office.ask(`/v1/${link.replaceAll('&amp;', '&')}`)

    expect(form.text).toContain(`<html lang="${locale}">`)
    expect(form.text).toContain(`<h1>${title}</h1>`)
    expect(form.text).toContain(`value="${receiptId(1)}"`)
  })

  test('is not there on a server without operators, and no receipt’s page leads to it', async () => {
    const server = await openServer()
    await server.postReceipts(receiptWith({ notice: null }))

    const page = await server.ask(`/v1/receipts/${receiptId(1)}`, { headers: { accept: 'text/html' } })

    expect(page.text).toContain('format=json')
    expect(page.text).not.toContain('requests?')
    expect((await server.ask('/v1/requests')).status).toBe(404)
  })
})

describe('a request that an operator enters', () => {
  const entry = { kind: 'access', received: '2026-11-20', receipt: '', subject: ANA, words: '' }
  const enter = (office: Office, changes: Partial<typeof entry>) =>
    office.operate('/requests?site=open-campus', { ...entry, ...changes })

  test.each([
    ['yesterday', 'is not a day'],
    ['2026-02-30', 'is not a day'],
    ['2026-11-22', 'is not over yet'],
    ['1999-01-01', 'more than a year ago'],
    ['', 'is not a day'],
  ])('on the day “%s” is refused, with all that was typed', async (received, why) => {
    const office = await openOffice()

    const answer = await enter(office, { received, words: 'By letter.' })

    expect(answer.status).toBe(422)
    expect(answer.text).toContain(why)
    expect(answer.text).toContain('By letter.')
    expect(await count(office)).toBe(0)
  })

  test('is due thirty calendar days on, then soon, then overdue', async () => {
    const office = await openOffice()
    const list = async () => (await office.operate('/requests?site=open-campus')).text
    await enter(office, {})

    expect(await list()).toContain('2026-12-20')
    expect(await list()).toContain('29 days left')
    office.later(29)
    expect(await list()).toContain('due today')
    office.later(1)
    expect(await list()).toContain('1 day overdue')
  })

  test('gives nothing away until somebody has made sure who it is, and says how', async () => {
    const office = await openOffice()
    await office.decide(1, { subject: ANA })
    const id = requestIn(await enter(office, {}))
    const file = () => office.operate(`/requests/${id}/file?site=open-campus&format=csv`)
    const verify = (how: string) =>
      office.operate(`/requests/${id}/verify?site=open-campus`, { version: '1', subject: ANA, how })

    expect((await file()).status).toBe(409)
    const unsaid = await verify('')
    expect([unsaid.status, unsaid.text.includes('This is needed.')]).toEqual([422, true])
    expect((await verify('Identity card at the counter')).status).toBe(303)

    expect((await file()).text).toContain(receiptId(1))
    expect((await office.operate(`/requests/${id}?site=open-campus`)).text).toContain('Identity card at the counter')
  })

  test('of another site is not to be found', async () => {
    const office = await openOffice()
    const id = requestIn(await enter(office, {}))

    expect((await office.operate(`/requests/${id}?site=open-campus`)).status).toBe(200)
    for (const part of ['', '/answer', '/refuse', '/extend', '/lift', '/file']) {
      expect((await office.operate(`/requests/${id}${part}?site=library`)).status).toBe(404)
    }
  })

  test('is changed once by those who saw it as it was, and what comes with the second change is undone', async () => {
    const { deps } = await openOperatorForTest()
    const { requests, notes } = deps.rights
    const whom = { site: 'open-campus', subject: ANA, receipt: null, proof: null } as const
    const begun = { kind: 'access', state: 'received', words: '', receivedAt: START, enteredBy: '' } as const
    const seen = newRequest({ ...begun, ...whom })
    await requests.add(seen, 'visitor')
    const change = (note: string) =>
      requests.change({ seen, to: { state: 'verified' }, act: { operator: 'a', action: 'request.verified' }, note })

    await change('first')
    await expect(change('second')).rejects.toThrow(ChangedMeanwhile)

    expect((await notes.of(seen)).map(({ words }) => words)).toEqual(['first'])
  })

  test('cannot be changed, nor its person’s data read, by a reader', async () => {
    const access = { standingOf: async () => ({ server: null, on: () => 'reader' as const }) }
    const { app, signedIn } = await openOperatorForTest({ access })
    const cookie = await signedIn()
    const headers = { cookie, origin: PUBLIC_URL, 'content-type': 'application/x-www-form-urlencoded' }
    const id = crypto.randomUUID()

    expect((await app.request('/requests', { headers })).status).toBe(200)
    for (const path of ['new', ...['answer', 'refuse', 'extend', 'file'].map(part => `${id}/${part}`)]) {
      expect((await app.request(`/requests/${path}`, { headers })).status, path).toBe(403)
    }
    for (const part of [
      '',
      ...['notes', 'verify', 'answer', 'refuse', 'extend', 'lift'].map(each => `/${id}/${each}`),
    ]) {
      const sent = await app.request(`/requests${part}`, { method: 'POST', headers, body: 'version=1' })
      expect(sent.status, part).toBe(403)
    }
  })
})
