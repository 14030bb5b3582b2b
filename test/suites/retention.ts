import { describe, expect, test } from 'vitest'
import { noticeHashOf } from '../../src/contract/notice.js'
import { DAY_MS } from '../../src/server/day.js'
import { ORIGIN } from '../server/open-server.js'
import { ANA, ION, type Office, openOffice, requestIn, START, vouched } from '../server/person.js'
import { openWebhook, WEBHOOK_SECRET } from '../server/webhook.js'
import { noticeWith, receiptId, receiptWith } from './receipts.js'

const SITE = '?site=open-campus'
const RECEIPT_DAYS = 1826

/** What holds whatever the database; a driver's own test calls this. */
export function retentionSuite(name: string, newData: () => Promise<string | undefined>): void {
  async function open() {
    const data = await newData()
    const webhook = await openWebhook()
    const retention = { webhook: { url: webhook.url, secret: WEBHOOK_SECRET } }
    return { office: await openOffice({ retention, ...(data === undefined ? {} : { data }) }), webhook }
  }
  const run = (office: Office) => office.operate(`/retention/run${SITE}`, {})
  const page = async (office: Office) => (await office.operate(`/retention${SITE}`)).text
  const outlook = async (office: Office) => (await office.operate(`/retention/outlook${SITE}`)).text
  const statusOf = async (office: Office, n: number) => (await office.ask(`/v1/receipts/${receiptId(n)}${SITE}`)).status

  describe(`retention on ${name}`, () => {
    test('what is too old goes, what is not stays, and the log holds', async () => {
      const { office } = await open()
      const sendNotice = (version: string) =>
        office.ask('/v1/notices', {
          method: 'POST',
          body: JSON.stringify(noticeWith({ policy: { version, url: null } })),
          headers: { origin: ORIGIN },
        })
      const [old, young] = [(await sendNotice('2026-11-01')).json()['hash'], (await sendNotice('2027')).json()['hash']]
      await office.decide(1, { notice: String(old) })
      office.later(1)
      await office.decide(2, { notice: String(young), policy: '2027' })
      office.later(RECEIPT_DAYS - 1)

      const early = await outlook(office)
      office.later(0.5)
      const inTime = await outlook(office)
      const done = await run(office)

      expect(early).toContain('A run would find nothing to do.')
      expect(inTime).toContain('Receipts destroyed: <strong>1</strong>')
      expect(done.status).toBe(303)
      expect([await statusOf(office, 1), await statusOf(office, 2)]).toEqual([404, 200])
      expect(await page(office)).toContain('Notices deleted: <strong>1</strong>')
      expect((await office.ask(`/v1/receipts/${receiptId(2)}${SITE}`)).json()['notice']).not.toBeNull()
      expect(await noticeHashOf(noticeWith())).toBe(old)
      expect(await office.verified()).toEqual([])
    })

    test('a look at what a run would do changes nothing, and the run does just that', async () => {
      const { office } = await open()
      const at = new Date(START).toISOString()
      for (let first = 2; first <= 250; first += 50) {
        const ids = Array.from({ length: 50 }, (_, i) => receiptId(first + i))
        await office.postReceipts(ids.map(id => receiptWith({ id, notice: null, at })))
      }
      await office.decide(1, { subject: ANA })
      await office.openMail(ANA)
      office.later(RECEIPT_DAYS + 1)

      const [first, second] = [await outlook(office), await outlook(office)]
      await run(office)

      expect(first).toContain('Receipts destroyed: <strong>251</strong>')
      expect(first).toContain('Records of mail deleted: <strong>1</strong>')
      expect(second).toBe(first)
      expect(await page(office)).toContain('Receipts destroyed: <strong>251</strong>')
      expect(await outlook(office)).toContain('A run would find nothing to do.')
      expect(await office.verified()).toEqual([])
    })

    test('what is on legal hold stays, whoever wants it gone, and each is told why', async () => {
      const { office } = await open()
      await office.decide(1, { subject: ANA })
      await office.decide(2, { previous: receiptId(1) })
      await office.decide(3, { subject: ION })
      await office.openMail(ANA)
      const hold = { subject: ANA, from: '', to: '', reason: 'Claim 7/2026' }
      await office.operate(`/retention/holds${SITE}`, hold)
      const person = vouched(ANA)
      const id = requestIn(await office.request({ kind: 'erasure', person }))

      const asked = await office.operate(`/requests/${id}/answer${SITE}`)
      const forced = await office.operate(`/requests/${id}/answer${SITE}`, { version: '1', outcome: 'Gone.' })
      office.later(RECEIPT_DAYS + 1)
      const look = await outlook(office)
      await run(office)

      expect(asked.text).toContain('is on legal hold. Nothing can be destroyed')
      expect([forced.status, forced.text.includes('is on legal hold')]).toEqual([422, true])
      expect(look).toContain('3 stay because they are on legal hold: Claim 7/2026')
      expect(await Promise.all([1, 2, 3].map(n => statusOf(office, n)))).toEqual([200, 200, 404])

      const [, lift = ''] = /href="([^"]+\/lift[^"]+)"/.exec(await page(office)) ?? []
      await office.operate(lift.replace('/operator', '').replaceAll('&amp;', '&'), {})
      await run(office)

      expect(await Promise.all([1, 2].map(n => statusOf(office, n)))).toEqual([404, 404])
      expect(await office.verified()).toEqual([])
    })

    test('a period on hold keeps what came in it, of everybody', async () => {
      const { office } = await open()
      await office.decide(1)
      office.later(2)
      await office.decide(2)
      await office.operate(`/retention/holds${SITE}`, { from: '2026-11-23', to: '2026-11-23', reason: 'Inquiry' })
      office.later(RECEIPT_DAYS + 10)
      await run(office)

      expect([await statusOf(office, 1), await statusOf(office, 2)]).toEqual([404, 200])
    })

    test('a silent person is warned, waited for, and anonymised; whoever gives a sign is not', async () => {
      const { office, webhook } = await open()
      await office.decide(1, { subject: ANA })
      await office.decide(2, { subject: ION })
      office.later(1097)

      await run(office)
      const [warning] = webhook.warnings
      await run(office)
      office.later(13)
      await office.decide(3, { subject: ION, previous: receiptId(2) })
      await run(office)
      const waiting = await statusOf(office, 1)
      office.later(1)
      await run(office)

      expect(webhook.warnings).toHaveLength(1)
      expect(warning?.people.map(({ subject }) => subject).toSorted()).toEqual([ION, ANA].toSorted())
      expect(warning?.anonymisedFrom).toBe(new Date(START + (1097 + 14) * DAY_MS).toISOString())
      expect(waiting).toBe(200)
      expect(await Promise.all([1, 2, 3].map(n => statusOf(office, n)))).toEqual([404, 200, 200])
      expect(await page(office)).toContain('Silent people anonymised: <strong>1</strong>')
      expect(await office.verified()).toEqual([])
    })

    test('nobody counts as warned of whom the site could not be told, and the rest of the run is done', async () => {
      const { office, webhook } = await open()
      await office.decide(1)
      office.later(800)
      await office.decide(2, { subject: ANA })
      office.later(1100)
      webhook.answer(500)

      await run(office)

      expect(webhook.warnings).toEqual([])
      expect([await statusOf(office, 1), await statusOf(office, 2)]).toEqual([404, 200])
      expect(await page(office)).toContain('Silent people who could not be warned: <strong>1</strong>')
      expect(office.logged.join()).toContain('500')

      webhook.answer(200)
      office.later(20)
      await run(office)

      expect(webhook.warnings).toHaveLength(1)
      expect(await statusOf(office, 2)).toBe(200)
    })
  })
}
