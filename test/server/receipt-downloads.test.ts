import { describe, expect, test } from 'vitest'
import { noticeHashOf } from '../../src/contract/notice.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { fullNotice } from '../suites/whole-receipts.js'
import { openServer, type TestServer } from './open-server.js'

const ADDRESS = `/v1/receipts/${receiptId(1)}?site=open-campus`
/** What Firefox and Chromium send for a page. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'

const accepting = (accept: string) => ({ headers: { accept } })

/** A server that keeps one receipt, its notice, and its proof. */
async function withReceipt(locale = 'ro'): Promise<TestServer> {
  const server = await openServer()
  const shown = fullNotice({ locale })
  await server.ask('/v1/notices', { method: 'POST', body: JSON.stringify(shown) })
  await server.postReceipts(receiptWith({ locale, notice: await noticeHashOf(shown) }))
  await server.integrate()
  return server
}

describe('a visitor’s receipt', () => {
  test.each([
    ['json', 'application/json', 'json', { receipt: { id: receiptId(1) }, chain: [{}], notice: { locale: 'ro' } }],
    ['jsonld', 'application/ld+json', 'jsonld', { '@context': {}, '@type': 'dpv:ConsentReceipt' }],
    ['kantara', 'application/json', 'kantara.json', { version: 'KI-CR-v1.1.0', services: [{}, {}, {}] }],
  ])('is a file in the form %s', async (format, type, ending, document) => {
    const server = await withReceipt()

    const answer = await server.ask(`${ADDRESS}&format=${format}`, accepting(BROWSER))

    expect(answer.status).toBe(200)
    expect(answer.json()).toMatchObject(document)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="receipt-${receiptId(1)}.${ending}"`)
  })

  test('is a page, JSON or JSON-LD by what its reader accepts, and no file then', async () => {
    const server = await withReceipt()
    const types = await Promise.all(
      [BROWSER, 'application/ld+json', '*/*', 'application/json;q=0.5, application/ld+json', 'image/png'].map(
        async accept => {
          const { headers } = await server.ask(ADDRESS, accepting(accept))
          expect(headers.get('content-disposition')).toBeNull()
          expect(headers.get('vary')).toContain('accept')
          return headers.get('content-type')
        },
      ),
    )

    expect(types).toEqual([
      'text/html; charset=UTF-8',
      'application/ld+json',
      'application/json',
      'application/ld+json',
      'application/json',
    ])
  })

  test('is refused in a form that there is not', async () => {
    const server = await withReceipt()

    const answers = await Promise.all(['xml', '', 'constructor'].map(form => server.ask(`${ADDRESS}&format=${form}`)))

    expect(answers.map(({ status, json }) => [status, json()['code']])).toEqual(
      Array.from({ length: 3 }, () => [400, 'UNKNOWN_FORMAT']),
    )
    expect(answers[0]?.json()['detail']).toContain('json, jsonld, kantara, proof')
  })

  test.each([
    ['en', 'Download as Kantara 1.1'],
    ['ro', 'Descarcă în format Kantara 1.1'],
    ['pt', 'Descarregar em Kantara 1.1'],
    ['lv', 'Lejupielādēt Kantara 1.1 formātā'],
  ])('offers its files on its page in %s, and each of them is there', async (locale, words) => {
    const server = await withReceipt(locale)
    const { text } = await server.ask(ADDRESS, accepting(BROWSER))

    const links = [...text.matchAll(/<a href="([^"]+)" download>/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    const answers = await Promise.all(links.map(href => server.ask(`/v1/receipts/${href}`, accepting(BROWSER))))

    expect(text).toContain(`>${words}</a>`)
    expect(links.map(href => href.split('format=')[1])).toEqual(['json', 'jsonld', 'kantara', 'proof'])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })
})

describe('nobody finds a receipt without its number', () => {
  test('there is no list, a part of a number is none, and a wrong one says nothing but that', async () => {
    const server = await withReceipt()
    const asked = (path: string) => server.ask(path, accepting(BROWSER))

    // Without this line the test would also pass on a server that keeps nothing.
    expect((await asked(ADDRESS)).status).toBe(200)
    const answers = await Promise.all(
      [
        '/v1/receipts?site=open-campus',
        '/v1/receipts/?site=open-campus',
        `/v1/receipts/${receiptId(1).slice(0, 18)}?site=open-campus`,
        '/v1/receipts/%25?site=open-campus',
        `/v1/receipts/${receiptId(2)}?site=open-campus`,
        `/v1/receipts/${receiptId(0)}?site=open-campus`,
      ].map(asked),
    )

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 422, 422, 404, 404])
    const [near, nearer] = answers.slice(-2)
    expect(near?.text).toBe(nearer?.text)
    expect(answers.map(({ text }) => text).join('\n')).not.toContain(receiptId(1))
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(answers.map(() => 'no-store'))
  })

  test('a receipt names in no form another visitor’s, and all of its own chain', async () => {
    const server = await withReceipt()
    await server.postReceipts([
      receiptWith({ id: receiptId(2), previous: receiptId(1), decision: 'withdrawn', choice: { analytics: false } }),
      receiptWith({ id: receiptId(9) }),
    ])

    const forms = ['', '&format=json', '&format=jsonld', '&format=kantara']
    const answers = await Promise.all(
      forms.map(form => server.ask(`/v1/receipts/${receiptId(2)}?site=open-campus${form}`, accepting(BROWSER))),
    )

    expect(answers.map(({ text }) => text.includes(receiptId(1)))).toEqual([true, true, true, true])
    expect(answers.map(({ text }) => text.includes(receiptId(9)))).toEqual([false, false, false, false])
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('private, no-store')
      expect(headers.get('x-robots-tag')).toBe('noindex')
    }
  })
})
