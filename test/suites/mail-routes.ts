import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/contract/config.js'
import { parseReceipt, type Receipt } from '../../src/contract/receipt.js'
import type { Site } from '../../src/contract/site.js'
import { uuidv7 } from '../../src/contract/uuid.js'
import { mailLinks, type RecipientLinks, signToken } from '../../src/email/index.js'
import { type EmailOptions, emailDeps } from '../../src/server/email/deps.js'
import { emailRoutes } from '../../src/server/email/routes.js'
import { errorResponse } from '../../src/server/http/errors.js'
import { openStores } from '../../src/server/stores/open.js'
import { type ReceiptStore, StoreError } from '../../src/server/stores/store.js'

const DAY = 86_400_000
const START = Date.UTC(2026, 10, 21, 10)
const secret = 'a secret of thirty-two characters or more'
const subject = 'f3a1c27b90d4e85a'
const siteNamed = (name: string): Site =>
  parseConfig({ site: name, policy: { version: '2026-11-01' }, controller: { name: 'Open Campus' } })
let sites = 0

/** What the mail's addresses hold to, on any store; a driver's own test calls this. */
export function mailRoutesSuite(name: string, newPlace: () => Promise<string>): void {
  describe(name, () => {
    /** One of its own for each test, since a store may have those of others. */
    let site: Site
    let recipient: RecipientLinks
    let store: ReceiptStore
    let now: number
    let app: ReturnType<typeof emailRoutes>
    let taken: Receipt[]
    let drained: () => Promise<void>

    beforeEach(async () => {
      ;({ store } = await openStores(await newPlace()))
      site = siteNamed(`campus-${sites++}`)
      recipient = mailLinks({ endpoint: 'http://receipts.test', site: site.site, secret }).for({
        subject,
        message: 'news-1',
      })
      now = START
      taken = []
      drained = async () => {}
      app = appWith({})
    })

    afterEach(async () => {
      await drained()
      await store.close()
    })

    const ingest = {
      keep: (receipts: readonly Receipt[], at: number) => {
        taken.push(...receipts)
        return store.keep(receipts.map(receipt => ({ receipt, receivedAt: at })))
      },
    }

    /** The routes as a server has them, with something in them that is otherwise. */
    function appWith(other: Partial<EmailOptions>): ReturnType<typeof emailRoutes> {
      const deps = emailDeps({ store, sites: [site], secret, now: () => now, ingest, ...other })
      const before = drained
      drained = async () => {
        await before()
        await deps.mail.drained()
      }
      const routes = emailRoutes(deps)
      return routes.onError(error => errorResponse(error, () => {}))
    }

    /** The path below the mount point of a link in the mail. */
    const pathOf = (link: string): string => new URL(link).pathname.replace(/^\/e/, '')

    const get = async (link: string, init: RequestInit = {}): Promise<Response> => app.request(pathOf(link), init)

    const post = (link: string, body: BodyInit | null = null): Promise<Response> => get(link, { method: 'POST', body })

    async function decide(choice: Record<string, boolean>, more: Partial<Receipt> = {}): Promise<Receipt> {
      const given = Object.values(choice).some(Boolean)
      const receipt = parseReceipt({
        schema: 'askfirst.receipt/1',
        id: uuidv7(now),
        previous: null,
        site: site.site,
        at: new Date(now).toISOString(),
        decision: given ? 'given' : 'refused',
        method: 'save',
        trusted: true,
        choice,
        policy: '2026-11-01',
        notice: null,
        locale: 'ro',
        signals: { gpc: false },
        library: '0.1.0',
        subject,
        ...more,
      })
      await store.keep([{ receipt, receivedAt: now }])
      now += 1000
      return receipt
    }

    const events = (): Promise<readonly unknown[]> => store.mailEvents(site.site)

    /** Everything that the store holds of decisions. */
    const receipts = async () => (await store.newest({ site: site.site }, 100)).receipts.map(({ receipt }) => receipt)

    describe('an open', () => {
      test('before any decision gives the pixel and records nothing; after a yes it records one', async () => {
        const before = await get(recipient.openPixel())
        expect(before.status).toBe(200)
        expect(await events()).toEqual([])

        await decide({ functional: false, analytics: true })
        const after = await get(recipient.openPixel())

        expect(after.status).toBe(200)
        expect(await events()).toEqual([
          { site: site.site, subject, message: 'news-1', kind: 'open', target: null, at: START + 1000 },
        ])
      })

      test.each([
        ['a no', { functional: true, analytics: false }, {}],
        ['a yes to another category', { functional: true }, {}],
        ['a yes to another policy', { analytics: true }, { policy: '2025-01-01' }],
        ['a yes of another person', { analytics: true }, { subject: '0000000000000000' }],
      ] as const)('after %s records nothing', async (_, choice, more) => {
        await decide(choice, more)

        expect((await get(recipient.openPixel())).status).toBe(200)

        expect(await events()).toEqual([])
      })

      test('once the yes is too old records nothing', async () => {
        await decide({ analytics: true })

        now = START + site.record.maxAgeDays * DAY - 1
        await get(recipient.openPixel())
        expect(await events()).toHaveLength(1)
        now += 1
        await get(recipient.openPixel())
        expect(await events()).toHaveLength(1)
      })

      test('is a picture that is kept nowhere, sets no cookie and says nothing', async () => {
        await decide({ analytics: true })

        const response = await get(recipient.openPixel())
        const body = new Uint8Array(await response.arrayBuffer())

        expect(response.headers.get('content-type')).toBe('image/gif')
        expect(response.headers.get('cache-control')).toBe('no-store')
        expect(response.headers.has('set-cookie')).toBe(false)
        expect(new TextDecoder().decode(body.slice(0, 6))).toBe('GIF89a')
        expect(body).toHaveLength(42)
      })

      test('that cannot be kept still gives the pixel, and the fault is told', async () => {
        const errors: unknown[] = []
        const broken = { ...store, latestOf: () => Promise.reject(new Error('disk full')) }
        app = appWith({ store: broken, onError: error => errors.push(error) })

        expect((await get(recipient.openPixel())).status).toBe(200)
        expect((await get(recipient.link('https://example.org/'))).status).toBe(302)

        expect(errors).toHaveLength(2)
      })
    })

    describe('a click', () => {
      const target = 'https://example.org/news?id=1#top'

      test('leads to the signed address whatever the choice, and is recorded only after a yes', async () => {
        const before = await get(recipient.link(target))
        expect(before.status).toBe(302)
        expect(await events()).toEqual([])

        await decide({ analytics: true })
        const after = await get(recipient.link(target))

        for (const response of [before, after]) {
          expect(response.headers.get('location')).toBe(target)
          expect(response.headers.has('set-cookie')).toBe(false)
        }
        expect(await events()).toEqual([expect.objectContaining({ kind: 'click', target })])
      })
    })

    test.each([
      ['HEAD', {}],
      ['GET', { 'Sec-Purpose': 'prefetch;prerender' }],
      ['GET', { Purpose: 'prefetch' }],
      ['GET', { 'X-Moz': 'prefetch' }],
    ])('what no person asked for is answered and not recorded: %s %j', async (method, headers) => {
      await decide({ analytics: true })

      expect((await get(recipient.openPixel(), { method, headers })).status).toBe(200)
      expect((await get(recipient.link('https://example.org/'), { method, headers })).status).toBe(302)
      expect((await get(recipient.stop(), { method, headers })).status).toBe(200)
      expect(await events()).toEqual([])

      await get(recipient.openPixel())
      expect(await events()).toHaveLength(1)
      expect(taken).toEqual([])
    })

    describe('a stop', () => {
      test('withdraws analytics with a receipt that names the one before, and silences mail already out', async () => {
        const given = await decide({ functional: true, analytics: true, 'analytics/matomo': true })
        await get(recipient.openPixel())
        expect(await events()).toHaveLength(1)

        const response = await post(recipient.stop())
        now += 1000
        await get(recipient.openPixel())
        await get(recipient.link('https://example.org/'))

        expect(response.status).toBe(200)
        expect(await events()).toHaveLength(1)
        expect(taken).toHaveLength(1)
        expect(parseReceipt(taken[0])).toMatchObject({
          previous: given.id,
          decision: 'withdrawn',
          method: 'email',
          choice: { functional: true, analytics: false, 'analytics/matomo': false },
          subject,
          policy: given.policy,
          locale: 'ro',
          at: new Date(START + 1000).toISOString(),
        })
        expect((await store.chain(site.site, given.id)).map(({ receipt }) => receipt.id)).toEqual([
          given.id,
          taken[0]?.id,
        ])
      })

      test('said twice, one after the other or at once, makes one receipt', async () => {
        await decide({ analytics: true })

        const stop = () => post(recipient.stop())
        const atOnce = await Promise.all([stop(), stop(), stop()])
        now += 5000
        const later = await stop()

        expect([...atOnce, later].map(response => response.status)).toEqual([200, 200, 200, 200])
        expect((await receipts()).map(receipt => receipt.decision)).toEqual(['withdrawn', 'given'])
      })

      test('after a new yes works again', async () => {
        await decide({ analytics: true })
        await post(recipient.stop())
        now += 1000
        await decide({ analytics: true })

        await post(recipient.stop())

        expect((await receipts()).map(receipt => receipt.decision)).toEqual([
          'withdrawn',
          'given',
          'withdrawn',
          'given',
        ])
      })

      test.each([
        ['nobody has decided', null],
        ['the answer was no', { analytics: false }],
      ])('when %s is answered and makes no receipt', async (_, choice) => {
        if (choice) await decide(choice)
        const before = await receipts()

        const response = await post(recipient.stop())

        expect(response.status).toBe(200)
        expect(await response.text()).toContain('<h1>')
        expect(await receipts()).toEqual(before)
      })

      test.each([
        ['urlencoded', new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
        ['multipart', formData()],
        ['empty', null],
        ['anything else', 'not a form'],
      ])('takes a body that is %s', async (_, body) => {
        await decide({ analytics: true })

        const response = await post(recipient.stop(), body)

        expect(response.status).toBe(200)
        expect(response.headers.has('set-cookie')).toBe(false)
        expect(taken).toHaveLength(1)
      })

      test('that could not be kept is not said to be done', async () => {
        await decide({ analytics: true })
        app = appWith({ ingest: { keep: () => Promise.reject(new StoreError('queue full')) } })

        expect((await post(recipient.stop())).status).toBe(503)
        expect(await receipts()).toHaveLength(1)
      })
    })

    function formData(): FormData {
      const form = new FormData()
      form.set('List-Unsubscribe', 'One-Click')
      return form
    }

    describe('the page that stops', () => {
      test('says what will stop, in the language of the last decision, and changes nothing', async () => {
        await decide({ analytics: true })

        const response = await get(recipient.stop(), { headers: { 'Accept-Language': 'lv' } })
        const page = await response.text()

        expect(page).toContain('<html lang="ro">')
        expect(page).toContain('Open Campus înregistrează când deschideți mesajele sale')
        expect(page).toContain('<form method="post">')
        expect(await receipts()).toHaveLength(1)
        expect(taken).toEqual([])
      })

      test.each([
        ['lv, en;q=0.8', 'lv'],
        ['fi, pt-BR;q=0.9, en;q=0.5', 'pt'],
        ['en;q=0.1, ro;q=0.7', 'ro'],
        ['fi', 'en'],
        ['constructor, __proto__, ;q=x', 'en'],
        ['', 'en'],
      ])('before any decision speaks what the browser asks for: "%s" gives %s', async (header, lang) => {
        const page = await (await get(recipient.stop(), { headers: { 'Accept-Language': header } })).text()

        expect(page).toContain(`<html lang="${lang}">`)
      })

      test('offers what can be changed, what the reader came for first, and links to the receipt', async () => {
        const no = await decide({ analytics: false })
        const wishesOn = async (link: string) =>
          [...(await (await get(link)).text()).matchAll(/name="wish" value="(\w+)"/g)].map(([, wish]) => wish)

        expect(await wishesOn(recipient.stop())).toEqual(['allow', 'unsubscribe'])
        expect(await wishesOn(recipient.unsubscribe())).toEqual(['unsubscribe', 'allow'])
        await decide({ analytics: true })
        await post(recipient.unsubscribe())
        expect(await wishesOn(recipient.stop())).toEqual(['stop', 'subscribe'])

        const page = await (await get(recipient.stop())).text()
        expect(page).not.toContain(no.id)
        expect(page).toContain(
          `href="../../v1/receipts/${(await store.latestOf(site.site, subject))?.receipt.id}?site=`,
        )
      })

      test('may load nothing and is found by no search engine', async () => {
        const { headers } = await get(recipient.stop())

        expect(headers.get('content-security-policy')).toContain("default-src 'none'")
        expect(headers.get('x-robots-tag')).toBe('noindex')
        expect(headers.get('cache-control')).toBe('no-store')
        expect(headers.has('set-cookie')).toBe(false)
      })

      test('escapes the controller’s name', async () => {
        const named = { ...site, controller: { name: '<b>A & $& B</b>' } }
        app = appWith({ sites: [named] })

        expect(await (await get(recipient.stop())).text()).toContain('&lt;b&gt;A &amp; $&amp; B&lt;/b&gt;')
      })
    })

    describe('one-click unsubscribing, as RFC 8058 has it', () => {
      const subscription = () => store.subscriptionOf(site.site, subject)

      test.each([
        ['urlencoded', () => new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
        ['multipart', formData],
      ])('takes a form that is %s, asks nothing back and sends nowhere', async (_, body) => {
        const response = await post(recipient.unsubscribe(), body())

        expect(response.status).toBe(200)
        expect(response.headers.has('set-cookie')).toBe(false)
        expect(response.headers.has('location')).toBe(false)
        expect(await subscription()).toMatchObject({ isSubscribed: false, receipt: taken[0]?.id })
        expect(taken).toHaveLength(1)
        expect(parseReceipt(taken[0])).toMatchObject({
          previous: null,
          decision: 'withdrawn',
          method: 'email',
          trusted: true,
          choice: { subscription: false },
          subject,
        })
      })

      test('stops the mail and leaves the measuring as it is; stopping that leaves the mail', async () => {
        await decide({ analytics: true })

        await post(recipient.unsubscribe(), new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }))
        await get(recipient.openPixel())
        expect(await events()).toHaveLength(1)
        expect(await subscription()).toMatchObject({ isSubscribed: false })

        await post(recipient.stop(), new URLSearchParams({ wish: 'subscribe' }))
        await post(recipient.stop())
        await get(recipient.openPixel())
        expect(await events()).toHaveLength(1)
        expect(await subscription()).toMatchObject({ isSubscribed: true })
      })

      test('said twice, one after the other or at once, makes one receipt', async () => {
        const leave = () => post(recipient.unsubscribe(), formData())
        const answers = [...(await Promise.all([leave(), leave(), leave()])), await leave()]

        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
        expect(await receipts()).toHaveLength(1)
      })

      test('and subscribing again are a chain of their own', async () => {
        const yes = await decide({ analytics: true })
        for (const wish of ['unsubscribe', 'subscribe', 'unsubscribe']) {
          await post(recipient.stop(), new URLSearchParams({ wish }))
          now += 1000
        }

        expect(taken.map(({ choice }) => choice['subscription'])).toEqual([false, true, false])
        expect(taken.map(({ previous }) => previous)).toEqual([null, taken[0]?.id, taken[1]?.id])
        expect((await store.latestOf(site.site, subject))?.receipt).toEqual(yes)
      })

      test('that could not be kept is not said to be done, and can be said again', async () => {
        app = appWith({ store: { ...store, keepSubscription: () => Promise.reject(new StoreError('disk full')) } })
        expect((await post(recipient.unsubscribe(), formData())).status).toBe(503)
        expect(await subscription()).toBeNull()

        now += 1000
        app = appWith({})
        expect((await post(recipient.unsubscribe(), formData())).status).toBe(200)
        expect(await subscription()).toMatchObject({ isSubscribed: false })
        expect(await receipts()).toHaveLength(1)
      })

      test('is not done by a GET, a HEAD or a scanner’s look, however often', async () => {
        for (const method of ['GET', 'HEAD']) {
          for (const headers of [{}, { 'user-agent': 'BarracudaCentral' }]) {
            expect((await get(recipient.unsubscribe(), { method, headers })).status).toBe(200)
          }
        }
        expect(await subscription()).toBeNull()
        expect(taken).toEqual([])

        await post(recipient.unsubscribe())
        expect(await subscription()).not.toBeNull()
      })

      test.each([
        ['broken multipart', 'multipart/form-data; boundary=x', '--y\r\nnonsense'],
        ['multipart without a boundary', 'multipart/form-data', 'x'],
        ['JSON', 'application/json', '{"List-Unsubscribe":"One-Click"}'],
        ['a wish that is none', 'application/x-www-form-urlencoded', 'wish=delete-everything'],
        ['no type at all', '', 'List-Unsubscribe=One-Click'],
      ])('a body of another form (%s) is what the address is for, and no fault', async (_, type, body) => {
        const response = await get(recipient.unsubscribe(), { method: 'POST', headers: { 'content-type': type }, body })

        expect(response.status).toBe(200)
        expect(await subscription()).toMatchObject({ isSubscribed: false })
      })

      test('a body that is too long is refused and changes nothing', async () => {
        const response = await post(recipient.unsubscribe(), 'x'.repeat(20_000))

        expect(response.status).toBe(413)
        expect(taken).toEqual([])
      })
    })

    describe('allowing on the page', () => {
      const allow = () => post(recipient.stop(), new URLSearchParams({ wish: 'allow' }))

      test('makes a receipt that names what was shown, and measuring begins', async () => {
        expect((await get(recipient.openPixel())).status).toBe(200)
        expect((await allow()).status).toBe(200)
        await get(recipient.openPixel())

        expect(await events()).toHaveLength(1)
        expect(parseReceipt(taken[0])).toMatchObject({
          previous: null,
          decision: 'given',
          method: 'email',
          choice: { analytics: true },
          policy: site.policy.version,
        })
        const notice = JSON.parse((await store.notice(site.site, taken[0]?.notice ?? '')) ?? '{}')
        expect(notice.texts.whatAllows).toContain('both are recorded from now on')
      })

      test('twice makes one receipt; after a stop it makes the next, which leaves the rest of the choice alone', async () => {
        await decide({ functional: true, analytics: true })
        await allow()
        expect(taken).toEqual([])

        await post(recipient.stop())
        now += 1000
        await Promise.all([allow(), allow()])

        expect((await receipts()).map(({ decision, choice }) => [decision, choice])).toEqual([
          ['changed', { functional: true, analytics: true }],
          ['withdrawn', { functional: true, analytics: false }],
          ['given', { functional: true, analytics: true }],
        ])
      })

      test('counts under the policy of its own day alone', async () => {
        await allow()
        app = appWith({ sites: [{ ...site, policy: { ...site.policy, version: '2027-01-01' } }] })
        await get(recipient.openPixel())
        expect(await events()).toEqual([])

        now += 1000
        await allow()
        await get(recipient.openPixel())
        expect(await events()).toHaveLength(1)
      })
    })

    describe('hits of nobody in particular', () => {
      const counts = async () => {
        await drained()
        return (await store.mailCounts(site.site)).map(({ kind, count }) => [kind, count])
      }
      const machine = {
        headers: {
          'user-agent': 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
        },
      }

      test('are not even counted until the operator wants it', async () => {
        await get(recipient.openPixel())
        await get(recipient.openPixel(), machine)
        await get(recipient.link('https://example.org/'))
        expect(await counts()).toEqual([])

        app = appWith({ hasTotals: true })
        await get(recipient.openPixel())
        await get(recipient.openPixel(), machine)
        await get(recipient.link('https://example.org/'))
        expect(await counts()).toEqual([
          ['click', 1],
          ['machine-open', 1],
          ['open', 1],
        ])
      })

      test('hold a mailing and a day; what is recorded of somebody is not counted once more', async () => {
        app = appWith({ hasTotals: true })
        await get(recipient.openPixel())
        await decide({ analytics: true })
        await get(recipient.openPixel())

        expect(await events()).toHaveLength(1)
        await drained()
        const day = Math.floor(START / DAY)
        expect(await store.mailCounts(site.site)).toEqual([
          { site: site.site, message: 'news-1', kind: 'open', day, count: 1 },
        ])
      })

      test('stops and unsubscribings are counted once each, by their mailing', async () => {
        await decide({ analytics: true })
        for (const link of [recipient.stop(), recipient.stop(), recipient.unsubscribe(), recipient.unsubscribe()])
          await post(link)

        expect(await counts()).toEqual([
          ['stop', 1],
          ['unsubscribe', 1],
        ])
      })
    })

    test.each([
      ['Apple’s Mail Privacy Protection', 'Mozilla/5.0'],
      ['Gmail’s proxy', 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'],
      ['Yahoo’s proxy', 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html'],
      ['a link scanner', 'Mozilla/5.0 (compatible; BarracudaCentral)'],
      ['a preview', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    ])('%s is no reader: answered, and not recorded though the recipient has agreed', async (_, userAgent) => {
      await decide({ analytics: true })
      const headers = { 'user-agent': userAgent }

      expect((await get(recipient.openPixel(), { headers })).status).toBe(200)
      expect((await get(recipient.link('https://example.org/'), { headers })).headers.get('location')).toBe(
        'https://example.org/',
      )
      expect(await events()).toEqual([])

      await get(recipient.openPixel(), {
        headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.0' },
      })
      expect(await events()).toHaveLength(1)
    })

    test('10,000 hits at once on one address are all answered, and all recorded', async () => {
      await decide({ analytics: true })
      const pixel = recipient.openPixel()

      const answers = await Promise.all(Array.from({ length: 10_000 }, () => get(pixel)))

      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect(await events()).toHaveLength(10_000)
    }, 60_000)

    test('a withdrawal counts from the next hit on, in whichever process it was said', async () => {
      const given = await decide({ analytics: true })
      await get(recipient.openPixel())
      // By another route than the mail's: the website's, or another server's.
      await decide({ analytics: false }, { previous: given.id, decision: 'withdrawn' })

      await get(recipient.openPixel())

      expect(await events()).toHaveLength(1)
    })

    test('mails signed before the secret was exchanged work on, also for what they change', async () => {
      const next = 'the next secret of thirty-two characters or more'
      await decide({ analytics: true })
      app = appWith({ secret: [next, secret] })

      await get(recipient.openPixel())
      expect(await events()).toHaveLength(1)
      expect((await get(recipient.link('https://example.org/'))).status).toBe(302)
      expect((await post(recipient.stop())).status).toBe(200)
      await get(recipient.openPixel())
      expect(await events()).toHaveLength(2)

      app = appWith({ secret: next })
      expect((await get(recipient.openPixel())).status).toBe(404)
    })

    describe('a token that is not for this', () => {
      const mark = () => ({ site: site.site, subject, message: 'news-1' })
      const refused: [string, () => string][] = [
        [
          'of another secret',
          () => signToken(`${secret}.`, { ...mark(), kind: 'click', target: 'https://evil.example/' }),
        ],
        ['of a site that is not served', () => signToken(secret, { ...mark(), site: 'gone', kind: 'open' })],
        ['made up', () => '2.e30'],
        ['not even text', () => '%00'],
      ]

      test.each(refused)('%s is not found, by any method, and leads nowhere', async (_, make) => {
        await decide({ analytics: true })
        const token = make()

        const answers = await Promise.all([
          ...['o', 'c', 'u'].map(path => app.request(`/${path}/${token}`)),
          app.request(`/u/${token}`, { method: 'POST' }),
        ])

        for (const answer of answers) {
          expect(answer.status).toBe(404)
          expect(answer.headers.get('content-type')).toBe('application/problem+json')
          expect(answer.headers.has('location')).toBe(false)
          expect(await answer.json()).toEqual({
            type: 'about:blank',
            title: 'Not Found',
            status: 404,
            code: 'NOT_FOUND',
            detail: 'There is nothing at this address.',
          })
        }
        expect(await events()).toEqual([])
        expect(taken).toEqual([])
      })

      test('for one route does not open another', async () => {
        await decide({ analytics: true })
        const [open, click, stop] = [
          signToken(secret, { ...mark(), kind: 'open' }),
          signToken(secret, { ...mark(), kind: 'click', target: 'https://example.org/' }),
          signToken(secret, { ...mark(), kind: 'stop' }),
        ]

        for (const path of [`/u/${open}`, `/c/${open}`, `/u/${click}`, `/o/${click}`, `/o/${stop}`, `/c/${stop}`]) {
          expect((await app.request(path)).status).toBe(404)
        }
        expect((await app.request(`/u/${open}`, { method: 'POST' })).status).toBe(404)
        expect(taken).toEqual([])
      })

      test('altered anywhere never redirects', async () => {
        const token = signToken(secret, { ...mark(), kind: 'click', target: 'https://example.org/' })
        expect((await app.request(`/c/${token}`)).status).toBe(302)

        await fc.assert(
          fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...'aZ09-_.'), async (at, c) => {
            fc.pre(token[at] !== c)
            const answer = await app.request(`/c/${token.slice(0, at)}${c}${token.slice(at + 1)}`)
            expect([answer.status, answer.headers.get('location')]).toEqual([404, null])
          }),
          { numRuns: 300 },
        )
      })
    })
  })
}
