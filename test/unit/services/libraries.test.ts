import { expect, test, vi } from 'vitest'
import { amplitude } from '../../../src/services/amplitude.js'
import { mixpanel } from '../../../src/services/mixpanel.js'
import { umami } from '../../../src/services/umami.js'
import { type FakePage, fakePage } from './fake-page.js'
import { sendersOn } from './senders.js'

const token = '0123456789abcdef'
const key = '0123456789abcdef0123456789abcdef'

/** A vendor's library, with `methods` that only note their calls. */
const library = (...methods: string[]) => Object.fromEntries(methods.map(name => [name, vi.fn()]))
const pageWith = (global: string, made: object): FakePage => {
  const page = fakePage(globals => void globals.set(global, made))
  sendersOn(page)
  return page
}

test('Mixpanel starts unbatched, and counts the page', async () => {
  const made = library('init')
  const page = pageWith('mixpanel', made)

  await mixpanel.start?.(page, { token, host: 'https://api-eu.mixpanel.com' })

  expect(page.scripts.map(({ url }) => url)).toEqual(['https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js'])
  expect(made['init']).toHaveBeenCalledExactlyOnceWith(token, {
    api_host: 'https://api-eu.mixpanel.com',
    batch_requests: false,
    track_pageview: true,
  })
})

test('Mixpanel opts out without one more request, and goes on as somebody new', async () => {
  const made: Record<string, unknown> = {
    ...library('init', 'opt_out_tracking', 'clear_opt_in_out_tracking', 'reset'),
    persistence: {},
  }
  const page = pageWith('mixpanel', made)
  await mixpanel.start?.(page, { token })

  await mixpanel.stop?.(page)
  expect(made['opt_out_tracking']).toHaveBeenCalledExactlyOnceWith({ delete_user: false })
  expect(page.global('mixpanel')).not.toBe(made)

  await mixpanel.change?.(page)
  await vi.waitFor(() => expect(made['reset']).toHaveBeenCalled())
  expect(page.global('mixpanel')).toBe(made)
  expect(made['clear_opt_in_out_tracking']).toHaveBeenCalled()
})

test('Amplitude starts with all that waits turned off', async () => {
  const made = library('init')
  const page = pageWith('amplitude', made)

  await amplitude.start?.(page, { key, zone: 'EU' })

  expect(made['init']).toHaveBeenCalledExactlyOnceWith(key, {
    serverZone: 'EU',
    flushQueueSize: 1,
    fetchRemoteConfig: false,
    enableDiagnostics: false,
  })
})

test('Amplitude opts out, and goes on as somebody new', async () => {
  const made = library('init', 'setOptOut', 'reset')
  const page = pageWith('amplitude', made)
  await amplitude.start?.(page, { key })

  await amplitude.stop?.(page)
  expect(made['setOptOut']).toHaveBeenLastCalledWith(true)
  expect(page.global('amplitude')).not.toBe(made)

  await amplitude.change?.(page)
  await vi.waitFor(() => expect(made['setOptOut']).toHaveBeenLastCalledWith(false))
  expect(made['reset']).toHaveBeenCalledOnce()
  expect(made['init']).toHaveBeenCalledOnce()
})

test.each([
  ['mixpanel', mixpanel, { token }],
  ['amplitude', amplitude, { key }],
] as const)('%s: withdrawn while the script is on its way, it is never started', async (global, service, options) => {
  const made = library('init')
  const page = pageWith(global, made)

  const starting = service.start?.(page, options as { token: string } & { key: string })
  await service.stop?.(page)
  await starting
  expect(page.scripts).toHaveLength(1)
  expect(made['init']).not.toHaveBeenCalled()

  await service.change?.(page)
  await vi.waitFor(() => expect(made['init']).toHaveBeenCalledOnce())
})

const websiteId = '01234567-89ab-cdef-0123-456789abcdef'

test('Umami hands each event to us: it passes, is dropped once stopped, and passes again', async () => {
  const made = library('track')
  const page = pageWith('umami', made)
  await umami.start?.(page, { websiteId, src: 'https://stats.example/script.js' })
  expect(page.scripts).toEqual([
    {
      url: 'https://stats.example/script.js',
      attributes: { 'data-website-id': websiteId, 'data-before-send': 'askfirstUmami' },
    },
  ])
  const send = page.global('askfirstUmami') as (type: string, event: object) => unknown
  expect(send('event', { url: '/' })).toEqual({ url: '/' })

  await umami.stop?.(page)
  expect(send('event', { url: '/' })).toBeUndefined()
  expect(page.global('umami')).not.toBe(made)

  await umami.change?.(page)
  expect(send('event', { url: '/' })).toEqual({ url: '/' })
  expect(made['track']).toHaveBeenCalledOnce()
  await umami.change?.(page)
  expect(made['track']).toHaveBeenCalledOnce()
})

test.each([
  [{}, 'websiteId is missing'],
  [{ websiteId: '1' }, 'websiteId is "1"'],
  [{ websiteId, src: 'javascript:1' }, 'src is "javascript:1"'],
])('Umami refuses %j', (given, why) => {
  const page = fakePage()

  expect(() => umami.start?.(page, given as { websiteId: string })).toThrow(`umami: options.${why}`)
  expect(page.scripts).toEqual([])
})
