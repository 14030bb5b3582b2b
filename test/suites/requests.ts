import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/server/rights/answer/answer.js'
import { openServer } from '../server/open-server.js'
import { ANA, CAMPUS, ION, openMailOn, openOffice, requestIn, SECRET, vouched } from '../server/person.js'
import { faultsOfAnswer } from './answer-schema.js'
import { receiptId } from './receipts.js'

/** What holds whatever the database; a driver's own test calls this. */
export function requestsSuite(name: string, newData: () => Promise<string | undefined>): void {
  const open = async () => {
    const data = await newData()
    return openOffice(data === undefined ? {} : { data })
  }

  describe(`requests on ${name}`, () => {
    test('whoever holds a receipt of somebody who was not signed in is recognised by its number', async () => {
      const office = await open()
      await office.decide(1)

      const sent = await office.request({ kind: 'access', receipt: receiptId(1), words: 'All of it, please.' })
      const page = await office.ask(`/v1/requests/${requestIn(sent)}?site=open-campus&lang=en`)

      expect(sent.status).toBe(303)
      expect(page.text).toContain('It is being worked on.')
      expect(page.text).toContain('December 21, 2026')
      expect(page.text).not.toContain('format=xml')
    })

    test('the number of a receipt that names somebody proves nothing: nobody gets anything by it', async () => {
      const office = await open()
      await office.decide(1, { subject: ANA })
      await office.decide(2, { previous: receiptId(1) })

      for (const receipt of [receiptId(1), receiptId(2)]) {
        const id = requestIn(await office.request({ kind: 'access', receipt }))
        const page = await office.ask(`/v1/requests/${id}?site=open-campus&lang=en`)
        const file = await office.ask(`/v1/requests/${id}/answer?site=open-campus&format=json`)
        const byOfficer = await office.operate(`/requests/${id}/file?site=open-campus&format=json`)
        const answered = await office.operate(`/requests/${id}/answer?site=open-campus`, { version: '1', outcome: 'x' })

        expect(page.text).toContain('It is not yet shown that the data is yours.')
        expect([file.status, byOfficer.status, answered.status]).toEqual([404, 409, 409])
      }
    })

    test('an access request is answered with everything of the person and nothing of anybody else', async () => {
      const office = await open()
      await office.decide(1)
      await office.decide(2, { previous: receiptId(1), subject: ANA })
      await office.decide(3, { previous: receiptId(2), subject: ION })
      await office.decide(4, { previous: receiptId(3) })
      await office.decide(5, { subject: ANA, site: 'library' })
      await office.openMail(ANA)
      const id = requestIn(await office.request({ kind: 'access', person: vouched(ANA) }))

      const before = await office.ask(`/v1/requests/${id}/answer?site=open-campus&format=json`)
      const done = await office.operate(`/requests/${id}/answer?site=open-campus`, { version: '1', outcome: 'Here.' })
      const ask = (format: string) => office.ask(`/v1/requests/${id}/answer?site=open-campus&format=${format}`)
      const [json, xml, csv] = await Promise.all([ask('json'), ask('xml'), ask('csv')])
      const answer = json.json() as unknown as Answer

      expect([before.status, done.status]).toEqual([404, 303])
      // What was decided before anybody signed in is the first one's who did; what nobody is named in after Ion, Ion's.
      expect(answer.receipts.map(({ receipt }) => receipt.id)).toEqual([receiptId(1), receiptId(2)])
      expect(answer.mail).toMatchObject([{ message: '2026-11-news', kind: 'open' }])
      expect(answer.kept.map(({ what, days }) => [what, days])).toContainEqual(['receipts', 1826])
      expect(xml.headers.get('content-type')).toContain('application/xml')
      expect(await faultsOfAnswer(xml.text)).toEqual([])
      const [, address = ''] = /schemaLocation="\S+ (\S+)"/.exec(xml.text) ?? []
      expect((await office.ask(new URL(address).pathname)).text).toBe(readFileSync('schema/answer.xsd', 'utf8'))
      expect(xml.text).toContain(`<id>${receiptId(2)}</id>`)
      expect(csv.text).toContain(`receipts,2,receipt.id,${receiptId(2)}\r\n`)
      for (const file of [xml, csv]) expect(file.text).not.toContain(ION)
    })

    test('an answer can be downloaded for thirty days', async () => {
      const office = await open()
      await office.decide(1)
      const id = requestIn(await office.request({ kind: 'portability', receipt: receiptId(1) }))
      await office.operate(`/requests/${id}/answer?site=open-campus`, { version: '1', outcome: 'Here.' })
      const file = () => office.ask(`/v1/requests/${id}/answer?site=open-campus&format=xml`)

      office.later(29)
      const [inTime] = [await file()]
      office.later(1)

      expect([inTime.status, (await file()).status]).toEqual([200, 404])
    })

    test('erasure destroys what is kept, says what stays, and the log still has the place', async () => {
      const office = await open()
      await office.decide(1, { subject: ANA })
      await office.decide(2, { previous: receiptId(1) })
      await office.decide(3, { subject: ION })
      await office.openMail(ANA)
      const id = requestIn(await office.request({ kind: 'erasure', person: vouched(ANA) }))

      const asked = await office.operate(`/requests/${id}/answer?site=open-campus`)
      const done = await office.operate(`/requests/${id}/answer?site=open-campus`, { version: '1', outcome: 'Gone.' })
      const gone = await Promise.all([1, 2, 3].map(n => office.ask(`/v1/receipts/${receiptId(n)}?site=open-campus`)))
      const file = await office.operate(`/requests/${id}/file?site=open-campus&format=json`)

      expect(asked.text).toContain('This destroys for good: receipts 2, records of mail 1.')
      expect(asked.text).toContain('so that the log can still be checked')
      expect(done.status).toBe(303)
      expect(gone.map(({ status }) => status)).toEqual([404, 404, 200])
      expect(gone[0]?.text).toContain('has been erased')
      expect(await office.verified()).toEqual([])
      expect(file.json()).toMatchObject({ receipts: [], mail: [] })
    })

    test('erasure asked twice finds nothing the second time, and says so', async () => {
      const office = await open()
      await office.decide(1, { subject: ANA })
      const person = vouched(ANA)
      const [first, second] = [
        requestIn(await office.request({ kind: 'erasure', person })),
        requestIn(await office.request({ kind: 'erasure', person })),
      ]
      const answer = (id: string) =>
        office.operate(`/requests/${id}/answer?site=open-campus`, { version: '1', outcome: 'Gone.' })

      expect((await answer(first)).status).toBe(303)
      const again = await answer(first)
      const page = await office.operate(`/requests/${second}/answer?site=open-campus`)

      expect([again.status, again.text.includes('This request is closed.')]).toEqual([409, true])
      expect(page.text).toContain('Nothing is kept of this person.')
      expect((await answer(second)).status).toBe(303)
    })

    test('whoever has objected is measured no more and left out of exports, until it is ended', async () => {
      const office = await open()
      await office.decide(1, { subject: ANA })
      await office.decide(2, { previous: receiptId(1) })
      await office.decide(3, { subject: ION })
      const id = requestIn(await office.request({ kind: 'objection', person: vouched(ANA) }))
      const exported = async () => (await office.operate('/export/file?format=csv&site=open-campus')).text
      const mail = async () => (await office.operate('/mail?site=open-campus')).text
      await office.operate(`/requests/${id}/answer?site=open-campus`, { version: '1', outcome: 'Left alone.' })

      await office.openMail(ANA)
      await office.openMail(ION, 'other-news')

      // Without these lines the test would also pass if nobody were measured or exported.
      expect(await mail()).toContain('other-news')
      expect(await exported()).toContain(receiptId(3))
      expect(await mail()).not.toContain('2026-11-news')
      for (const n of [1, 2]) expect(await exported()).not.toContain(receiptId(n))

      await office.operate(`/requests/${id}/lift?site=open-campus`, {})
      await office.openMail(ANA)

      expect(await mail()).toContain('2026-11-news')
      expect(await exported()).toContain(receiptId(1))
    })

    test('whoever has objected is measured no more either when the config names no operators any more', async () => {
      const data = await newData()
      const office = await openOffice(data === undefined ? {} : { data })
      const later = await openServer({ data: data ?? office.data, sites: [CAMPUS], email: { secret: SECRET } })
      await office.decide(1, { subject: ANA })
      await office.decide(2, { subject: ION })
      const id = requestIn(await office.request({ kind: 'objection', person: vouched(ANA) }))
      await office.operate(`/requests/${id}/answer?site=open-campus`, { version: '1', outcome: 'Left alone.' })

      await openMailOn(later, ANA)
      await openMailOn(later, ION, 'other-news')

      const mail = (await office.operate('/mail?site=open-campus')).text
      // Without this line the test would also pass if nobody were measured.
      expect(mail).toContain('other-news')
      expect(mail).not.toContain('2026-11-news')
    })

    test('an officer extends a request by sixty days, and the person is told why', async () => {
      const office = await open()
      await office.decide(1)
      const id = requestIn(await office.request({ kind: 'access', receipt: receiptId(1) }))
      const list = async () => (await office.operate('/requests?site=open-campus')).text
      const mine = async (lang: string) => (await office.ask(`/v1/requests/${id}?site=open-campus&lang=${lang}`)).text
      office.later(29)

      expect(await list()).toContain('1 day left')
      expect((await office.operate('?site=open-campus')).text).toContain('1 day left')
      const asked = await office.operate(`/requests/${id}/extend?site=open-campus`)
      const unsaid = await office.extend(id, ' ')
      const done = await office.extend(id, 'A great many\nreceipts.')

      expect(asked.text).toContain('due on 2027-02-19 instead of 2026-12-21')
      expect([unsaid.status, unsaid.text.includes('This is needed.'), done.status]).toEqual([422, true, 303])
      expect(await list()).toContain('2027-02-19')
      expect(await list()).toContain('61 days left')
      expect((await office.operate('?site=open-campus')).text).not.toContain('days left')
      expect(await mine('en')).toContain('A great many\nreceipts.')
      expect(await mine('en')).toContain('you are answered by February 19, 2027')
      expect(await mine('ro')).toContain('primiți răspuns până la 19 februarie 2027')
      expect((await office.operate('/audit?site=open-campus')).text).toContain('request.extended')
      office.later(62)
      expect(await list()).toContain('1 day overdue')
    })

    test('a request is extended once, and not after its last day; each is said, and what was typed is kept', async () => {
      const office = await open()
      await office.decide(1)
      const entered = async () => requestIn(await office.request({ kind: 'access', receipt: receiptId(1) }))
      const [once, late, closed] = [await entered(), await entered(), await entered()]
      await office.operate(`/requests/${closed}/refuse?site=open-campus`, { version: '1', outcome: 'Not yours.' })

      expect((await office.extend(once, 'The first.')).status).toBe(303)
      const again = await office.extend(once, 'The second.', '2')
      office.later(31)
      const tooLate = await office.extend(late, 'The third.')
      const over = await office.extend(closed, 'The fourth.', '2')
      const page = await office.operate(`/requests/${late}/extend?site=open-campus`)

      expect([again.status, tooLate.status, over.status, page.status]).toEqual([409, 409, 409, 409])
      for (const words of ['extended on 2026-11-21 already', 'The first.', 'The second.']) {
        expect(again.text).toContain(words)
      }
      expect(tooLate.text).toContain('until 2026-12-21, which is over')
      expect(tooLate.text).toContain('The third.')
      expect(over.text).toContain('This request is closed.')
    })

    test('of two officers who extend at once one does, and the other is told', async () => {
      const office = await open()
      await office.decide(1)
      const id = requestIn(await office.request({ kind: 'access', receipt: receiptId(1) }))

      const answers = await Promise.all([office.extend(id, 'One reason.'), office.extend(id, 'Another reason.')])
      const told = (await office.ask(`/v1/requests/${id}?site=open-campus&lang=en`)).text

      expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
      expect(['One reason.', 'Another reason.'].filter(reason => told.includes(reason))).toHaveLength(1)
    })

    test('of the open requests the one that is due next comes first, however much longer another has got', async () => {
      const office = await open()
      await office.decide(1)
      const entered = async () => requestIn(await office.request({ kind: 'access', receipt: receiptId(1) }))
      const first = await entered()
      office.later(1)
      const second = await entered()
      const order = async () => {
        const { text } = await office.operate('/requests?site=open-campus')
        return text.indexOf(first) < text.indexOf(second)
      }

      expect(await order()).toBe(true)
      await office.extend(first, 'It is complex.')
      expect(await order()).toBe(false)
    })

    test('of two officers who answer at once one does, and the other is told and keeps what was typed', async () => {
      const office = await open()
      await office.decide(1)
      const id = requestIn(await office.request({ kind: 'access', receipt: receiptId(1) }))
      const refuse = (outcome: string) =>
        office.operate(`/requests/${id}/refuse?site=open-campus`, { version: '1', outcome })

      const answers = await Promise.all([refuse('The one reason.'), refuse('The other reason.')])
      const page = await office.operate(`/requests/${id}?site=open-campus`)

      expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
      const lost = answers.find(({ status }) => status === 409)?.text ?? ''
      expect(['The one reason.', 'The other reason.'].filter(why => page.text.includes(why))).toHaveLength(1)
      expect(['The one reason.', 'The other reason.'].every(why => lost.includes(why))).toBe(true)
    })
  })
}
