import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/contract/config.js'
import { fetchPage } from '../../src/server/operator/sites/live-page.js'
import { isPublic } from '../../src/server/operator/sites/public-address.js'
import { snippetIn, snippetsOf } from '../../src/server/operator/sites/snippet.js'
import { openOperatorForTest, PUBLIC_URL } from './open-operator.js'

const site = parseConfig({ site: 'open-campus' })
const { compiled, tag } = snippetsOf(site, PUBLIC_URL)
const ADDRESS = 'https://www.example.org/about'
const page = (head: string): string => `<!doctype html><html><head>${head}</head><body></body></html>`

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A site's own server; what it was asked for is in `asked`. */
async function serve(answer: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`)
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port, asked }
}

const serveHtml = (html: string) =>
  serve((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html))

describe('a page as it is sent', () => {
  test.each([
    ['the file of the site', compiled, 'compiled'],
    ['the same from a place of its own', '<script defer src=/static/s/open-campus.js></script>', 'compiled'],
    ['the script with the config fetched', tag, 'tag'],
    ['the script with the site named', `<script src='/askfirst.js' data-site='open-campus'></script>`, 'tag'],
    [
      'the script after the config',
      '<script type="application/json" id="askfirst-config">{"site": "open-campus"}</script><script src="/askfirst.js"></script>',
      'tag',
    ],
    ['another site’s file', '<script src="/s/library.js"></script>', 'other-site'],
    ['the script for another site', '<script src="/askfirst.js" data-site="library"></script>', 'other-site'],
    ['the script for no site', '<script src="/askfirst.js"></script>', 'other-site'],
    ['the snippet in a comment', `<!-- ${compiled} -->`, 'none'],
    ['a script of others', '<script src="https://stats.example/s.js"></script>', 'none'],
    ['nothing', '', 'none'],
  ] as const)('with %s', (_name, head, found) => {
    expect(snippetIn(page(head), site, ADDRESS)).toBe(found)
  })
})

describe('an address', () => {
  test.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:93.184.216.34'])(
    '%s is public',
    address => {
      expect(isPublic(address)).toBe(true)
    },
  )

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'fd00::1',
    'fe80::1',
    'www.example.org',
    '',
  ])('%s is not', address => {
    expect(isPublic(address)).toBe(false)
  })
})

describe('asking for a live page', () => {
  test('gives what the site’s server sends', async () => {
    const { origin, asked } = await serveHtml(page(compiled))

    const found = await fetchPage(`${origin}/about?x=1`, { origins: [origin] })

    expect(found).toEqual({ is: 'page', address: `${origin}/about?x=1`, html: page(compiled) })
    expect(asked).toEqual([`${origin.slice(7)} /about?x=1`])
  })

  test('is for the site’s own origins alone: nothing else is asked', async () => {
    const own = await serveHtml('')
    const other = await serveHtml('')
    expect((await fetchPage(own.origin, { origins: [own.origin] })).is).toBe('page')

    for (const address of [
      other.origin,
      'file:///etc/passwd',
      'ftp://127.0.0.1/',
      'nonsense',
      '',
      `${own.origin}.evil.example/`,
    ]) {
      expect((await fetchPage(address, { origins: [own.origin] })).is).toBe('not-own')
    }

    expect(other.asked).toEqual([])
  })

  test('follows to the site’s own pages, and not off them', async () => {
    const other = await serveHtml('')
    const own = await serve((request, response) => {
      const to = { '/': '/home', '/away': `${other.origin}/secret`, '/round': '/round' }[request.url ?? '']
      if (to) response.writeHead(302, { location: to }).end()
      else response.writeHead(200, { 'content-type': 'text/html' }).end('home')
    })
    const ask = (path: string) => fetchPage(own.origin + path, { origins: [own.origin] })

    expect(await ask('/')).toMatchObject({ is: 'page', address: `${own.origin}/home`, html: 'home' })
    expect(await ask('/away')).toEqual({ is: 'led-away', address: `${other.origin}/secret` })
    expect((await ask('/round')).is).toBe('led-away')
    expect(other.asked).toEqual([])
  })

  test('asks for no name that stands for a private address, and connects to the one that was looked at', async () => {
    const own = await serveHtml('here')
    const origin = `http://www.campus.example:${own.port}`
    const ask = (...addresses: string[]) => fetchPage(origin, { origins: [origin], lookup: async () => addresses })

    for (const addresses of [['127.0.0.1'], ['169.254.169.254'], ['93.184.216.34', '10.0.0.1'], ['::1']]) {
      expect(await ask(...addresses)).toEqual({ is: 'private', address: origin })
    }
    expect((await ask()).is).toBe('unreachable')

    expect(own.asked).toEqual([])
    const local = `http://localhost:${own.port}`
    const found = await fetchPage(local, { origins: [local], lookup: async () => ['127.0.0.1'] })
    expect(found).toMatchObject({ is: 'page', html: 'here' })
  })

  test('ends when it takes too long, is no page, is refused, or is not there', async () => {
    const own = await serve((request, response) => {
      if (request.url === '/pdf') response.writeHead(200, { 'content-type': 'application/pdf' }).end('x')
      if (request.url === '/gone') response.writeHead(410).end()
    })
    const ask = (path: string, timeoutMs = 5000) => fetchPage(own.origin + path, { origins: [own.origin], timeoutMs })

    expect((await ask('/never', 50)).is).toBe('too-slow')
    expect((await ask('/pdf')).is).toBe('not-html')
    expect(await ask('/gone')).toMatchObject({ is: 'status', status: 410 })
    const closed = 'http://127.0.0.1:9'
    expect((await fetchPage(closed, { origins: [closed] })).is).toBe('unreachable')
  })

  test('takes a megabyte and no more', async () => {
    const own = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = (): void => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more)
      }
      more()
    })

    const found = await fetchPage(own.origin, { origins: [own.origin] })

    expect(found.is === 'page' && found.html.length).toBe(1_000_000)
  })
})

test('the page has the snippets, and tells whether the live page has one; it is noted', async () => {
  const live = await serveHtml(page(compiled))
  const sites = [parseConfig({ site: 'open-campus', origins: [live.origin] }), parseConfig({ site: 'library' })]
  const { app, post, signedIn } = await openOperatorForTest({ sites })
  const cookie = await signedIn()
  const check = async (address: string) =>
    post(
      '/sites/check?site=open-campus',
      { address },
      { cookie, referer: `${PUBLIC_URL}/operator/sites?site=open-campus` },
    )

  const shown = await (await app.request('/sites', { headers: { cookie } })).text()
  const found = await check(`${live.origin}/`)
  const elsewhere = await check('https://elsewhere.example/')

  expect(shown).toContain('&lt;script src=&quot;https://receipts.example.org/s/open-campus.js&quot; defer>')
  expect(shown).toContain(`value="${live.origin}/"`)
  const answered = await found.text()
  expect(answered).toContain(`It is there: ${live.origin}/ has the file of open-campus.`)
  // The switches of site and language lead to the page that the form was on: its answer has no address to come back to.
  expect(answered).toContain('class="switch" method="get" action="/operator/sites"')
  expect(answered).toContain('name="back" value="/operator/sites?site=open-campus"')
  expect(elsewhere.status).toBe(422)
  expect(await elsewhere.text()).toContain(
    'value="https://elsewhere.example/" autocomplete="off" required aria-describedby="address-mistake"',
  )
  const audit = await (await app.request('/audit?action=site', { headers: { cookie } })).text()
  expect(audit).toContain(`address: ${live.origin}/, is: compiled`)
})
