import { expect, test } from 'vitest'
import { brevo } from '../../../src/services/brevo.js'
import { matomo } from '../../../src/services/matomo.js'
import { fakePage } from './fake-page.js'

const site = { url: 'https://stats.example/matomo', siteId: '7' }

test('Matomo is told where to send and for which site before its script comes', async () => {
  const page = fakePage()

  await matomo.start?.(page, site)

  expect(page.queue('_paq')).toEqual([
    ['setTrackerUrl', 'https://stats.example/matomo/matomo.php'],
    ['setSiteId', '7'],
    ['enableLinkTracking'],
    ['trackPageView'],
  ])
  expect(page.scripts.map(script => script.url)).toEqual(['https://stats.example/matomo/matomo.js'])
})

test('stopping Matomo opts the visitor out and ends its heartbeat', async () => {
  const page = fakePage()
  await matomo.start?.(page, site)

  await matomo.stop?.(page)

  expect(page.queue('_paq').slice(4)).toEqual([['disableHeartBeatTimer'], ['optUserOut']])
})

test.each([
  [{ siteId: '1' }, 'url is missing'],
  [{ url: 'javascript:alert(1)', siteId: '1' }, 'url is "javascript'],
  [{ url: '//stats.example/', siteId: '1' }, 'url is'],
  [{ url: 'https://stats.example/', siteId: 1 }, 'siteId is 1'],
  [{ url: 'https://stats.example/' }, 'siteId is missing'],
])('Matomo refuses %j', (given, why) => {
  const page = fakePage()

  expect(() => matomo.start?.(page, given as typeof site)).toThrow(`matomo: options.${why}`)
  expect([page.scripts, page.queue('_paq')]).toEqual([[], []])
})

test('Brevo starts with the client key and reports to nobody once stopped', async () => {
  const page = fakePage()

  await brevo.start?.(page, { clientKey: 'abcdefgh12345678' })

  expect(page.queue('Brevo')).toEqual([['init', { client_key: 'abcdefgh12345678' }]])
  expect(page.scripts.map(script => script.url)).toEqual(['https://cdn.brevo.com/js/sdk-loader.js'])
  const running = page.globals.get('Brevo')

  await brevo.stop?.(page)

  const stopped = page.globals.get('Brevo') as { push(item: unknown): unknown }
  expect(stopped).not.toBe(running)
  expect(stopped.push(['track', 'seen'])).toBeUndefined()
  expect(running).toHaveLength(1)

  await brevo.change?.(page)

  expect(page.globals.get('Brevo')).toBe(running)
})

test('Brevo refuses a key that is none', () => {
  expect(() => brevo.start?.(fakePage(), { clientKey: '<script>' })).toThrow('brevo: options.clientKey is "<script>"')
})
