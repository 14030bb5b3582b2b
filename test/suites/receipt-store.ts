import { assert, asyncProperty } from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Receipt } from '../../src/contract/receipt.js'
import { openStores } from '../../src/server/stores/open.js'
import type { KeptReceipt, ReceiptFilter, ReceiptStore } from '../../src/server/stores/store.js'
import { earlierDaySuite } from './earlier-days.js'
import { rateSuite } from './rates.js'
import { anyReceipt, HASH, receiptId, receiptWith } from './receipts.js'

const NOON = Date.UTC(2026, 10, 21, 12)
const kept = (changes: Partial<Receipt> = {}, receivedAt = NOON): KeptReceipt => ({
  receipt: receiptWith(changes),
  receivedAt,
})
const idsOf = (list: readonly KeptReceipt[]): string[] => list.map(({ receipt }) => receipt.id)

async function all(store: ReceiptStore, filter: ReceiptFilter = {}): Promise<KeptReceipt[]> {
  const found: KeptReceipt[] = []
  for await (const item of store.each(filter)) found.push(item)
  return found
}

/**
 * What every receipt store holds to; a driver's own test calls this.
 *
 * @param newPlace - makes room for a store that holds nothing, and gives what a config would say as `data`.
 */
export function receiptStoreSuite(name: string, newPlace: () => Promise<string>): void {
  describe(name, () => {
    let place: string
    let store: ReceiptStore
    const stores: ReceiptStore[] = []

    /** One more store in the same place, as another process has it. */
    async function openAnother(): Promise<ReceiptStore> {
      const { store: another } = await openStores(place)
      stores.push(another)
      return another
    }

    beforeEach(async () => {
      place = await newPlace()
      store = await openAnother()
    })
    afterEach(() => Promise.all(stores.splice(0).map(each => each.close())))

    rateSuite(() => store)
    earlierDaySuite(() => ({ place, store, openAnother }))

    test('a kept receipt is given back as it came, with the time of the server', async () => {
      const item = kept({
        subject: 'a'.repeat(32),
        previous: receiptId(99),
        choice: { functional: false, 'analytics/hotjar': true },
      })

      expect(await store.keep([item])).toEqual(['created'])
      expect(await store.find(item.receipt.site, item.receipt.id)).toEqual(item)
    })

    test('whatever the contract allows comes back to the letter', async () => {
      await assert(
        asyncProperty(anyReceipt, async receipt => {
          await store.keep([{ receipt, receivedAt: NOON }])
          expect((await store.find(receipt.site, receipt.id))?.receipt).toEqual(receipt)
        }),
        { numRuns: 200 },
      )
    })

    test('the same receipt again is known, another under its id is a conflict and changes nothing', async () => {
      const first = kept()
      await store.keep([first])

      expect(await store.keep([kept({}, NOON + 5000)])).toEqual(['known'])
      expect(await store.keep([kept({ decision: 'refused' })])).toEqual(['conflict'])
      expect(await store.find(first.receipt.site, first.receipt.id)).toEqual(first)
      expect(await all(store)).toHaveLength(1)
    })

    test('the same id twice in one batch is kept once', async () => {
      expect(await store.keep([kept(), kept(), kept({ method: 'save' })])).toEqual(['created', 'known', 'conflict'])
      expect(await all(store)).toHaveLength(1)
    })

    test('two sites may use the same id', async () => {
      expect(await store.keep([kept({ site: 'one' }), kept({ site: 'two' })])).toEqual(['created', 'created'])
      expect((await store.find('two', receiptId(1)))?.receipt.site).toBe('two')
      expect(await store.find('three', receiptId(1))).toBeNull()
    })

    test('a batch of which one cannot be kept is not kept at all', async () => {
      const broken = { receipt: receiptWith({ id: receiptId(2) }), receivedAt: null as unknown as number }

      await expect(store.keep([kept(), broken])).rejects.toMatchObject({ name: 'StoreError' })
      expect(await store.find('open-campus', receiptId(1))).toBeNull()
      expect(await all(store, { category: 'analytics' })).toEqual([])
      expect(await store.rates({}, [])).toEqual([{ decisions: 0, granted: 0 }])

      expect(await store.keep([kept()])).toEqual(['created'])
    })

    test('an empty batch is nothing', async () => {
      expect(await store.keep([])).toEqual([])
      expect(await all(store)).toEqual([])
    })

    test('a batch tells of each one by itself, known, new and in conflict, in its order', async () => {
      await store.keep([kept({ id: receiptId(5) }), kept({ id: receiptId(3) })])

      expect(
        await store.keep([
          kept({ id: receiptId(9) }),
          kept({ id: receiptId(5), method: 'save' }),
          kept({ id: receiptId(3) }),
          kept({ id: receiptId(1) }),
          kept({ id: receiptId(9), decision: 'changed' }),
        ]),
      ).toEqual(['created', 'conflict', 'known', 'created', 'conflict'])
      expect(idsOf(await all(store))).toEqual([9, 5, 3, 1].map(receiptId))
    })

    test('what several keep at once is kept once, whoever was first, and each is told the truth', async () => {
      const others = await Promise.all([openAnother(), openAnother(), openAnother()])
      const ids = Array.from({ length: 120 }, (_, i) => receiptId(i + 1))
      // Each has the same ids in another order, and one of them another body under each.
      const batches = [store, ...others].map((each, n) => ({
        each,
        items: ids.map((_, i) =>
          kept({ id: ids[(i * 7 + n * 31) % ids.length] ?? '', ...(n === 3 ? { method: 'save' } : {}) }),
        ),
      }))

      const results = await Promise.all(
        batches.flatMap(({ each, items }) =>
          [0, 40, 80].map(async start => {
            const part = items.slice(start, start + 40)
            return (await each.keep(part)).map((result, i) => ({ result, kept: part[i] }))
          }),
        ),
      )

      const created = results.flat().filter(({ result }) => result === 'created')
      expect(idsOf(created.flatMap(({ kept: one }) => one ?? [])).sort()).toEqual(ids)
      for (const { kept: one } of created) {
        expect(await store.find('open-campus', one?.receipt.id ?? '')).toEqual(one)
      }
      expect(await all(store, { category: 'analytics' })).toHaveLength(ids.length)
      expect(await store.rates({}, [])).toEqual([{ decisions: ids.length, granted: ids.length }])
      const told = results.flat().filter(({ result }) => result === 'conflict')
      for (const { kept: one } of told) {
        expect((await store.find('open-campus', one?.receipt.id ?? ''))?.receipt.method).not.toBe(one?.receipt.method)
      }
    })

    test('what is kept is there for whoever opens it later', async () => {
      await store.keep([kept()])
      await store.close()

      const later = await openAnother()

      expect(await later.find('open-campus', receiptId(1))).toEqual(kept())
      expect(await later.rates({}, [])).toEqual([{ decisions: 1, granted: 1 }])
    })

    test('pages go from the newest to the oldest and miss none, also where times are equal', async () => {
      const batch = Array.from({ length: 25 }, (_, i) => kept({ id: receiptId(i + 1) }, NOON + Math.floor(i / 10)))
      await store.keep(batch)

      const pages: string[][] = []
      let cursor: string | undefined
      do {
        const page = await store.newest({ site: 'open-campus' }, 10, cursor)
        pages.push(idsOf(page.receipts))
        cursor = page.next ?? undefined
      } while (cursor)

      expect(pages.map(page => page.length)).toEqual([10, 10, 5])
      expect(pages.flat()).toEqual(idsOf(batch).toReversed())
    })

    test('a cursor that was made up is refused', async () => {
      await store.keep([kept()])

      for (const cursor of ['', 'x', `1~${'0'.repeat(36)}`, "0' OR 1=1"]) {
        await expect(store.newest({}, 10, cursor), cursor).rejects.toBeInstanceOf(RangeError)
      }
      await expect(store.newest({}, 0)).rejects.toBeInstanceOf(RangeError)
    })

    test.each([
      ['seldom', 60],
      ['often', 400],
    ])('each filter alone, and all of them together, find what a plain search finds, decided %s', async (_, count) => {
      const given = samples(count)
      for (let i = 0; i < count; i += 50) await store.keep(given.slice(i, i + 50))

      for (const filter of filters()) {
        const expected = given.filter(item => matches(item, filter)).sort(newestFirst)
        expect(await all(store, filter), JSON.stringify(filter)).toEqual(expected)
        expect((await store.newest(filter, 3)).receipts, JSON.stringify(filter)).toEqual(expected.slice(0, 3))
      }
    })

    test('a receipt is found by its number, under any filter that it matches and no other', async () => {
      await store.keep(samples(60))
      const found = async (filter: ReceiptFilter) => idsOf(await all(store, { id: receiptId(37), ...filter }))

      const theOne = { site: 'open-campus', decision: 'refused', locale: 'ro', category: 'functional' } as const
      expect(await found({})).toEqual([receiptId(37)])
      expect(await found({ site: 'open-campus', decision: 'refused', locale: 'ro' })).toEqual([receiptId(37)])
      expect(await found(theOne)).toEqual([])
      expect(await found({ site: 'other' })).toEqual([])
    })

    test('an export goes on behind the cursor of a page', async () => {
      await store.keep(samples(60))
      for (const filter of [{}, { locale: 'lv' }, { category: 'analytics' }]) {
        const whole = idsOf(await all(store, filter))
        const { next } = await store.newest(filter, 7)
        const rest: KeptReceipt[] = []
        for await (const item of store.each(filter, next ?? undefined)) rest.push(item)

        expect(idsOf(rest)).toEqual(whole.slice(7))
      }
    })

    test('what a site’s receipts have in common is told once a period', async () => {
      await store.keep(samples(60))

      const strands = await store.strands('other')

      expect(new Set(strands.map(({ locale, policy }) => `${locale} ${policy}`)).size).toBe(4)
      expect(strands.length).toBe(new Set(strands.map(strand => JSON.stringify(strand))).size)
      expect(await store.strands('nowhere')).toEqual([])
    })

    test('a site on which everything is decided in another way each time is found like any', async () => {
      const given = Array.from({ length: 130 * 9 }, (_, n) =>
        kept({ id: receiptId(n), choice: { analytics: n % 2 === 0, [`analytics/s${n % 130}`]: false } }, NOON + n),
      )
      for (let n = 0; n < given.length; n += 390) await store.keep(given.slice(n, n + 390))

      const found = await all(store, { site: 'open-campus', category: 'analytics' })

      expect(found).toEqual(given.filter((_, n) => n % 2 === 0).toReversed())
    })

    test('what no receipt can hold finds nothing, and is no fault', async () => {
      await store.keep([kept({ subject: 's'.repeat(16) })])

      for (const text of ['\0', 'open-campus\0', '\ud800', '', '%', "' OR ''='", '💾'.repeat(5000)]) {
        expect(await store.find(text, receiptId(1))).toBeNull()
        expect(await store.chain(text, receiptId(1))).toEqual([])
        expect(await store.latestOf(text, text)).toBeNull()
        for (const filter of [
          { site: text },
          { category: text },
          { subject: text },
          { policy: text },
          { locale: text },
          { id: text },
        ]) {
          expect((await store.newest(filter, 10)).receipts).toEqual([])
        }
        expect(await store.rates({ policy: text }, [])).toEqual([{ decisions: 0, granted: 0 }])
        expect(await store.notice(text, text)).toBeNull()
        expect(await store.mailEvents(text, text)).toEqual([])
      }
      expect(await all(store)).toHaveLength(1)
    })

    test('the chain has those before and after, oldest first, and ends where it forks or runs in a circle', async () => {
      const [a, b, c, d] = [receiptId(1), receiptId(2), receiptId(3), receiptId(4)]
      await store.keep([
        kept({ id: a, previous: null }, NOON),
        kept({ id: b, previous: a }, NOON + 1),
        kept({ id: c, previous: b }, NOON + 2),
        kept({ id: d, previous: b }, NOON + 3),
      ])
      await store.keep([
        kept({ id: receiptId(7), previous: receiptId(8) }),
        kept({ id: receiptId(8), previous: receiptId(7) }),
      ])

      for (const id of [a, b]) expect(idsOf(await store.chain('open-campus', id))).toEqual([a, b, c, d])
      expect(idsOf(await store.chain('open-campus', d))).toEqual([a, b, d])
      expect(await store.chain('open-campus', receiptId(7))).toHaveLength(2)
      expect(await store.chain('open-campus', receiptId(50))).toEqual([])
    })

    test('a chain of thousands is answered with 200', async () => {
      const batch = Array.from({ length: 3000 }, (_, i) =>
        kept({ id: receiptId(i + 1), previous: i === 0 ? null : receiptId(i) }, NOON + i),
      )
      await store.keep(batch)

      const chain = await store.chain('open-campus', receiptId(1500))

      expect(chain).toHaveLength(200)
      expect(idsOf(chain)).toContain(receiptId(1500))
    })

    test('the latest of a person follows what replaced it, also when that names nobody or came late', async () => {
      const subject = 's'.repeat(20)
      expect(await store.latestOf('open-campus', subject)).toBeNull()

      await store.keep([kept({ id: receiptId(2), previous: receiptId(1), decision: 'withdrawn' }, NOON)])
      await store.keep([kept({ id: receiptId(1), subject }, NOON + 60_000)])

      expect((await store.latestOf('open-campus', subject))?.receipt.decision).toBe('withdrawn')
      expect(await store.latestOf('another', subject)).toBeNull()
    })

    test('agreement to a policy is not what a person has decided about the site', async () => {
      const subject = 's'.repeat(20)
      const [yes, no] = [{ 'agreement/terms': true }, { 'agreement/terms': false }]
      await store.keep([
        kept({ id: receiptId(1), subject }, NOON),
        kept({ id: receiptId(2), subject, choice: yes }, NOON + 1),
        kept({ id: receiptId(3), subject, choice: no, previous: receiptId(2) }, NOON + 2),
      ])

      expect((await store.latestOf('open-campus', subject))?.receipt.id).toBe(receiptId(1))
    })

    test('receipts that replace each other in a circle speak for nobody', async () => {
      const subject = 's'.repeat(20)
      await store.keep([
        kept({ id: receiptId(1), previous: receiptId(2), subject }),
        kept({ id: receiptId(2), previous: receiptId(1), subject }),
      ])

      expect(await store.latestOf('open-campus', subject)).toBeNull()
    })

    test('a notice is kept once under its hash, and asked for while it is missing', async () => {
      const other = `sha256-${'B'.repeat(43)}`
      expect(await store.missingNotices('open-campus', [HASH, other, HASH])).toEqual([HASH, other])

      await store.keepNotice('open-campus', HASH, '{"a":1}')
      await store.keepNotice('open-campus', HASH, '{"a":1}')

      expect(await store.missingNotices('open-campus', [HASH, other])).toEqual([other])
      expect(await store.notice('open-campus', HASH)).toBe('{"a":1}')
      expect(await store.notice('another', HASH)).toBeNull()
    })

    test('mail events are kept one by one and read by site and message', async () => {
      const opened = {
        site: 'open-campus',
        subject: 's',
        message: 'may',
        kind: 'open',
        target: null,
        at: NOON,
      } as const
      const click = { ...opened, kind: 'click', target: 'https://example.org/', at: NOON + 1 } as const
      const [more, none] = [
        { ...opened, message: 'june' },
        { events: [], counts: [] },
      ]
      await store.keepMail({ ...none, events: [opened, opened, click] })
      await store.keepMail({ ...none, events: [more] })
      await store.keepMail(none)

      expect(await store.mailEvents('open-campus', 'may')).toEqual([opened, opened, click])
      expect(await store.mailEvents('open-campus')).toHaveLength(4)
      expect(await store.mailEvents('another')).toEqual([])
    })

    test('mail events are summed up by message and kind, with the people behind them, and by what was followed', async () => {
      const open = { site: 'open-campus', subject: 'a', message: 'may', kind: 'open', target: null, at: NOON } as const
      const click = { ...open, kind: 'click', target: 'https://example.org/' } as const
      const events = [
        open,
        { ...open, at: NOON + 5 },
        { ...open, subject: 'b' },
        click,
        click,
        { ...click, target: 'https://a.example/' },
      ]
      await store.keepMail({ events: [...events, { ...open, site: 'another' }], counts: [] })

      expect(await store.mailSums('open-campus')).toEqual([
        { message: 'may', kind: 'click', hits: 3, people: 1, lastAt: NOON },
        { message: 'may', kind: 'open', hits: 3, people: 2, lastAt: NOON + 5 },
      ])
      expect(await store.mailTargets('open-campus')).toEqual([
        { message: 'may', target: 'https://example.org/', hits: 2 },
        { message: 'may', target: 'https://a.example/', hits: 1 },
      ])
    })

    test('what is counted of mail is added up by site, message, day and kind, from any process', async () => {
      const another = await openAnother()
      const opens = { site: 'open-campus', message: 'may', kind: 'open', day: 20_778, count: 2 } as const
      const machines = { ...opens, kind: 'machine-open', count: 5 } as const
      const next = { ...opens, day: 20_779, count: 1 }
      const counted = { events: [], counts: [machines, next, opens, { ...opens, site: 'another' }] }

      await Promise.all([store, another, store].map(each => each.keepMail(counted)))

      expect(await store.mailCounts('open-campus')).toEqual([
        { ...machines, count: 15 },
        { ...opens, count: 6 },
        { ...next, count: 3 },
      ])
    })

    test('events and counts are kept together or not at all', async () => {
      const event = { site: 'open-campus', subject: 's', message: 'may', kind: 'open', target: null, at: NOON } as const
      const count = {
        site: 'open-campus',
        message: 'may',
        kind: 'open',
        day: 1,
        count: null as unknown as number,
      } as const

      await expect(store.keepMail({ events: [event], counts: [count] })).rejects.toMatchObject({ name: 'StoreError' })
      expect(await store.mailEvents('open-campus')).toEqual([])

      await store.keepMail({ events: [event], counts: [{ ...count, count: 1 }] })
      expect(await store.mailEvents('open-campus')).toEqual([event])
    })

    test('what a sender tells of a mailing takes the place of what it told before', async () => {
      const may = { site: 'open-campus', message: 'may', sent: 100, measured: 40, at: NOON }
      await store.keepMailing(may)
      await store.keepMailing({ ...may, message: 'june', at: NOON + 2 })
      await store.keepMailing({ ...may, sent: 120, at: NOON + 1 })

      expect(await store.mailings('open-campus')).toEqual([
        { ...may, message: 'june', at: NOON + 2 },
        { ...may, sent: 120, at: NOON + 1 },
      ])
      expect(await store.mailings('another')).toEqual([])
    })

    test('a subscription is what its person said last, and those who left are listed by pages', async () => {
      const left = { site: 'open-campus', isSubscribed: false, at: NOON, receipt: receiptId(1) }
      const subjects = ['a', 'b', 'c', 'd'].map(letter => letter.repeat(16))
      for (const subject of subjects) await store.keepSubscription({ ...left, subject })
      const [, b = '', c = '', d = ''] = subjects
      await store.keepSubscription({ ...left, subject: b, isSubscribed: true, at: NOON + 1, receipt: receiptId(2) })
      await store.keepSubscription({ ...left, subject: c, isSubscribed: true, at: NOON - 1 })
      await store.keepSubscription({ ...left, subject: d, site: 'another' })

      expect(await store.subscriptionOf('open-campus', b)).toMatchObject({ isSubscribed: true, receipt: receiptId(2) })
      expect(await store.subscriptionOf('open-campus', c)).toEqual({ ...left, subject: c })
      expect(await store.subscriptionOf('open-campus', 'e'.repeat(16))).toBeNull()
      const first = await store.unsubscribed('open-campus', 2)
      const rest = await store.unsubscribed('open-campus', 2, first.at(-1)?.subject)
      expect([...first, ...rest].map(({ subject }) => subject)).toEqual([subjects[0], c, d])
    })

    test('a receipt about the subscription alone does not hide what its person decided', async () => {
      const subject = 's'.repeat(16)
      await store.keep([kept({ id: receiptId(1), subject }), kept({ id: receiptId(2), subject: 't'.repeat(16) })])
      for (const wanted of [false, true]) {
        const about = { id: receiptId(3 + Number(wanted)), subject, choice: { subscription: wanted } }
        await store.keep([kept(about, NOON + 1)])
      }

      expect((await store.latestOf('open-campus', subject))?.receipt.id).toBe(receiptId(1))
      expect((await store.newest({ subject }, 10)).receipts).toHaveLength(3)
    })

    test('it says that it is well, and that it is not once it is closed', async () => {
      await expect(store.check()).resolves.toBeUndefined()

      await store.close()
      await expect(store.check()).rejects.toMatchObject({ name: 'StoreError' })
    })
  })
}

const DECISIONS = ['given', 'refused', 'changed', 'withdrawn'] as const

/** @param count - one less than a prime, so that the ids are in no order */
function samples(count: number): KeptReceipt[] {
  return Array.from({ length: count }, (_, i) =>
    kept(
      {
        id: receiptId((i * 37) % (count + 1)),
        site: i % 5 === 0 ? 'other' : 'open-campus',
        decision: DECISIONS[i % 4] ?? 'given',
        choice: { functional: i % 3 === 0, analytics: i % 2 === 0, 'analytics/hotjar': true },
        policy: i % 4 < 2 ? '2026-11-01' : '2026-05-01',
        locale: i % 3 === 0 ? 'lv' : 'ro',
        method: i % 5 < 3 ? 'save' : 'accept-all',
        ...(i % 7 === 0 ? { subject: 'p'.repeat(16) } : {}),
      },
      NOON + Math.floor(i / 4) * 1000 - (i < 50 ? 0 : 60 * 86_400_000),
    ),
  )
}

/** Every way of leaving each part out or giving it. */
function filters(): ReceiptFilter[] {
  const parts: ReceiptFilter[] = [
    { site: 'open-campus' },
    { from: NOON + 3000 },
    { before: NOON + 9000 },
    { decision: 'changed' },
    { category: 'analytics' },
    { subject: 'p'.repeat(16) },
    { policy: '2026-11-01' },
    { locale: 'lv', method: 'save' },
  ]
  return Array.from({ length: 2 ** parts.length }, (_, mask) =>
    Object.assign({}, ...parts.filter((_part, i) => mask & (1 << i))),
  )
}

function matches({ receipt, receivedAt }: KeptReceipt, f: ReceiptFilter): boolean {
  return (
    (f.site === undefined || receipt.site === f.site) &&
    (f.from === undefined || receivedAt >= f.from) &&
    (f.before === undefined || receivedAt < f.before) &&
    (f.decision === undefined || receipt.decision === f.decision) &&
    (f.category === undefined || receipt.choice[f.category] === true) &&
    (f.subject === undefined || receipt.subject === f.subject) &&
    (f.policy === undefined || receipt.policy === f.policy) &&
    (f.locale === undefined || receipt.locale === f.locale) &&
    (f.method === undefined || receipt.method === f.method) &&
    (f.id === undefined || receipt.id === f.id)
  )
}

const newestFirst = (a: KeptReceipt, b: KeptReceipt): number =>
  b.receivedAt - a.receivedAt || (a.receipt.id < b.receipt.id ? 1 : -1)
