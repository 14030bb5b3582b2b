// @vitest-environment happy-dom
import { init } from 'askfirst'
import { createReader, parseRecord } from 'askfirst/node'
import { consentCookie, forbiddenRequests, type Given, held, startDocument } from 'askfirst/testing'
import { expect, test } from 'vitest'

const config = { site: 'open-campus', policy: { version: '2026-11-01' }, services: ['matomo', 'padlet'] }
const read = createReader(config)

test.each<[Given, string[]]>([
  ['granted', ['essential', 'functional', 'analytics', 'analytics/matomo', 'functional/padlet']],
  ['refused', ['essential']],
  [{ analytics: true }, ['essential', 'analytics', 'analytics/matomo']],
  [{ services: { padlet: true } }, ['essential', 'functional/padlet']],
])('the cookie of %j is read by the parser that reads every cookie, and grants just that', (given, allowed) => {
  const cookie = consentCookie(config, given)

  expect(parseRecord(cookie?.value ?? '').policy).toBe('2026-11-01')
  expect(read(`askfirst=${cookie?.value}`).initial.allowed).toEqual(allowed)
  expect(cookie?.expires).toBeGreaterThan(Date.now() / 1000 + 181 * 86_400)
})

test('nobody has a cookie before a decision, and a choice about nothing that there is says so', () => {
  expect(consentCookie(config, 'undecided')).toBeNull()
  expect(() => consentCookie(config, { analitics: true })).toThrow(/UNKNOWN_CATEGORY .*"analitics"/)
})

test('in happy-dom a component’s test begins with a choice, and sees what is held', async () => {
  document.body.innerHTML = '<img data-askfirst="analytics" data-src="https://stats.example/pixel.gif" alt="">'
  startDocument(config, 'refused')
  const askfirst = init(config)
  await askfirst.ready

  expect(askfirst.$record.get()).not.toBeNull()
  expect(askfirst.allows('analytics')).toBe(false)
  expect(held()).toEqual([{ subject: 'analytics', element: 'img', address: 'https://stats.example/pixel.gif' }])
  expect(document.querySelector('askfirst-ui')).toBeNull()

  // What runs already follows.
  startDocument(config, 'granted')
  expect(askfirst.allows('analytics')).toBe(true)
  expect(held()).toEqual([])
})

test('requests are told by the hosts of the services, and by the choice', () => {
  const requests = ['https://padlet.com/embed/1', 'https://campus.matomo.cloud/matomo.js', 'https://campus.example/']

  expect(forbiddenRequests(config, 'undecided', requests)).toEqual(requests.slice(0, 2))
  expect(forbiddenRequests(config, { functional: true }, requests)).toEqual([requests[1]])
  expect(forbiddenRequests(config, 'granted', requests)).toEqual([])
})
