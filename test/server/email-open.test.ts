import { expect, onTestFinished, test } from 'vitest'
import { mailLinks } from '../../src/email/index.js'
import type { Answered } from '../../src/server/index.js'
import { listen } from '../../src/server/serve.js'
import { openStores } from '../../src/server/stores/open.js'
import { receiptWith } from '../suites/receipts.js'
import { openServer, SITE } from './open-server.js'

const secret = 'a-secret-of-thirty-two-characters-or-more'
const subject = 'f3a1c27b90d4e85a'
const links = mailLinks({ endpoint: 'http://localhost', site: SITE.site, secret }).for({ subject, message: 'news' })

async function open() {
  const heard: Answered[] = []
  const server = await openServer(
    { email: { secret, totals: true } },
    { watch: { answered: told => heard.push(told) } },
  )
  const listening = await listen(server, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => listening.close())
  const events = async () => {
    const { store } = await openStores(server.data)
    const found = await store.mailEvents(SITE.site)
    await store.close()
    return found
  }
  return { server, heard, events, origin: `http://127.0.0.1:${listening.port}` }
}

test('a pixel fetched from a socket is answered, header for header, as the route answers it', async () => {
  const { server, origin } = await open()
  const path = new URL(links.openPixel()).pathname

  const [fast, usual] = [await fetch(origin + path), await server.ask(path)]

  expect(fast.status).toBe(usual.status)
  expect(await fast.text()).toBe(usual.text)
  const ofSocket = new Set(['date', 'connection', 'keep-alive', 'content-length'])
  const named = (headers: Headers) => [...headers].filter(([name]) => !ofSocket.has(name)).sort()
  expect(named(fast.headers)).toEqual(named(usual.headers))
})

test('it is recorded by the same rules, and watched by the same name', async () => {
  const { server, origin, heard, events } = await open()
  const path = new URL(links.openPixel()).pathname
  await fetch(origin + path)
  expect(await events()).toEqual([])

  const yes = receiptWith({ subject, choice: { analytics: true }, policy: '1', at: new Date().toISOString() })
  expect((await server.postReceipts(yes)).status).toBe(201)
  await fetch(origin + path)
  await fetch(origin + path, { headers: { 'user-agent': 'Mozilla/5.0' } })
  await fetch(origin + path, { headers: { 'sec-purpose': 'prefetch' } })
  await fetch(origin + path, { method: 'HEAD' })

  expect(await events()).toHaveLength(1)
  expect(heard.filter(({ route }) => route === '/e/o/:token').map(({ status }) => status)).toEqual([
    200, 200, 200, 200, 200,
  ])
})

test('what is no pixel of ours goes the usual way', async () => {
  const { origin } = await open()
  const path = new URL(links.openPixel()).pathname

  for (const other of [`${path}x`, `${path}?a=b`, '/e/o/', '/e/o/%00', path.replace('/o/', '/c/')]) {
    const answer = await fetch(origin + other)
    expect([other, answer.status]).toEqual([other, other.endsWith('?a=b') ? 200 : 404])
  }
})
