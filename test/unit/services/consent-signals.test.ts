import { expect, test, vi } from 'vitest'
import type { ConsentModeKey } from '../../../src/contract/site-config.js'
import { clarity } from '../../../src/services/clarity.js'
import { googleAnalytics } from '../../../src/services/google-analytics.js'
import { googleTagManager } from '../../../src/services/google-tag-manager.js'
import { hubspot } from '../../../src/services/hubspot.js'
import { microsoftUet } from '../../../src/services/microsoft-uet.js'
import { piwikPro } from '../../../src/services/piwik-pro.js'
import { fakePage, signals } from './fake-page.js'
import { sendersOn } from './senders.js'

const update = (...granted: ConsentModeKey[]) => ({ arguments: ['consent', 'update', signals(...granted)] })

const event = (granted: string) => ({ event: 'askfirst', askfirst: { granted, refused: ',' } })

test('Tag Manager: the default, what was granted, the event that tells it, and only then the container', async () => {
  const page = fakePage(undefined, () => ['analytics_storage'])

  await googleTagManager.start?.(page, { id: 'GTM-1A2B3C' })

  expect(page.queue('dataLayer')).toEqual([
    { arguments: ['consent', 'default', signals()] },
    update('analytics_storage'),
    event(',analytics_storage,'),
    { 'gtm.start': expect.any(Number), event: 'gtm.js' },
  ])
  expect(page.scripts.map(({ url }) => url)).toEqual(['https://www.googletagmanager.com/gtm.js?id=GTM-1A2B3C'])
})

test('Tag Manager: each change is an update and an event, also when nothing is left allowed', async () => {
  let granted: ConsentModeKey[] = ['analytics_storage']
  const page = fakePage(undefined, () => granted)
  await googleTagManager.start?.(page, { id: 'GTM-1A2B3C' })

  for (const _ of [1, 2]) {
    granted = []
    await googleTagManager.stop?.(page)
    expect(page.queue('dataLayer').slice(-2)).toEqual([update(), event(',,')])
    granted = ['analytics_storage']
    await googleTagManager.change?.(page)
    expect(page.queue('dataLayer').slice(-2)).toEqual([update('analytics_storage'), event(',analytics_storage,')])
  }
})

test('two services of Google tell each thing once', async () => {
  let granted: ConsentModeKey[] = ['analytics_storage']
  const page = fakePage(undefined, () => granted)
  await googleAnalytics.start?.(page, { id: 'G-1' })
  await googleTagManager.start?.(page, { id: 'GTM-1' })
  granted = []
  await googleTagManager.stop?.(page)
  await googleAnalytics.stop?.(page)

  const consent = page.queue('dataLayer').filter(item => JSON.stringify(item).includes('"consent"'))
  expect(consent).toEqual([{ arguments: ['consent', 'default', signals()] }, update('analytics_storage'), update()])
})

test('Tag Manager gives no second default, and refuses an id that is none', () => {
  const page = fakePage()
  page.push('dataLayer', { 0: 'consent', 1: 'default', 2: {}, length: 3 })

  expect(() => googleTagManager.start?.(page, { id: 'G-1' })).toThrow('google-tag-manager: options.id is "G-1"')
  expect(page.scripts).toEqual([])
  void googleTagManager.start?.(page, { id: 'GTM-1' })

  expect(page.queue('dataLayer').filter(item => JSON.stringify(item).includes('"default"'))).toHaveLength(1)
})

test('Microsoft: the signal stands in the queue before the tag, and goes to the tag afterwards', async () => {
  const said: unknown[][] = []
  const made: unknown[] = []
  class Tag {
    constructor(given: unknown) {
      made.push(given)
    }
    push(...words: unknown[]): void {
      said.push(words)
    }
  }
  const page = fakePage(globals => void globals.set('UET', Tag))
  sendersOn(page)

  await microsoftUet.start?.(page, { tagId: '1234567' })
  expect(made).toMatchObject([
    {
      ti: '1234567',
      q: ['consent', 'default', { ad_storage: 'denied' }, 'consent', 'update', { ad_storage: 'granted' }],
    },
  ])
  expect(said).toEqual([['pageLoad']])

  await microsoftUet.stop?.(page)
  await microsoftUet.change?.(page)

  expect(said.slice(1)).toEqual([
    ['consent', 'update', { ad_storage: 'denied' }],
    ['consent', 'update', { ad_storage: 'granted' }],
  ])
})

test('Microsoft: withdrawn while the tag is on its way, it is made by the next grant', async () => {
  const Tag = vi.fn()
  const page = fakePage(globals => void globals.set('UET', Tag))
  sendersOn(page)

  const starting = microsoftUet.start?.(page, { tagId: '1234567' })
  await microsoftUet.stop?.(page)
  await starting

  expect(page.scripts).toHaveLength(1)
  expect(Tag).not.toHaveBeenCalled()

  await microsoftUet.change?.(page)

  expect(Tag).toHaveBeenCalledOnce()
})

test('Microsoft: every withdrawal is signalled, not only the first, and each new grant', async () => {
  const said: unknown[][] = []
  class Tag {
    push(...words: unknown[]): void {
      said.push(words)
    }
  }
  const page = fakePage(globals => void globals.set('UET', Tag))
  sendersOn(page)
  await microsoftUet.start?.(page, { tagId: '1234567' })

  for (const _ of [1, 2]) {
    await microsoftUet.stop?.(page)
    await microsoftUet.stop?.(page)
    await microsoftUet.change?.(page)
    await microsoftUet.change?.(page)
  }

  const denied = ['consent', 'update', { ad_storage: 'denied' }]
  const granted = ['consent', 'update', { ad_storage: 'granted' }]
  expect(said).toEqual([['pageLoad'], denied, granted, denied, granted])
})

test('Microsoft: the page’s own default is not given twice', async () => {
  const page = fakePage()
  for (const word of ['consent', 'default', { ad_storage: 'denied' }]) page.push('uetq', word)

  await microsoftUet.start?.(page, { tagId: '1234567' })

  expect(page.queue('uetq').filter(word => word === 'default')).toHaveLength(1)
  expect(page.queue('uetq').slice(-3)).toEqual(['consent', 'update', { ad_storage: 'granted' }])
})

test('Clarity: told what is granted, denied and stopped at each withdrawal, and started again', async () => {
  const page = fakePage(undefined, () => ['ad_storage'])
  sendersOn(page)
  await clarity.start?.(page, { id: 'abcdef1234' })
  const said: unknown[][] = []
  page.setGlobal('clarity', (...words: unknown[]) => said.push(words))

  for (const _ of [1, 2]) {
    await clarity.stop?.(page)
    await clarity.change?.(page)
    await clarity.change?.(page)
  }

  const denied = ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }]
  const granted = ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }]
  expect(said).toEqual([denied, ['stop'], ['start'], granted, denied, ['stop'], ['start'], granted])
})

test('Clarity: withdrawn while its script is on its way, it is never told of a grant', async () => {
  const page = fakePage()
  sendersOn(page)
  const queue = (): unknown => Reflect.get(Object(page.global('clarity')), 'q')
  const granted = ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }]
  await clarity.start?.(page, { id: 'abcdef1234' })
  expect(queue()).toEqual([granted])

  await clarity.stop?.(page)
  expect(queue()).toEqual([['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }], ['stop']])

  await clarity.change?.(page)
  expect(queue()).toEqual([granted])
})

test('Clarity: its own stub keeps what is said before the script is there', async () => {
  const page = fakePage()

  await clarity.start?.(page, { id: 'abcdef1234' })

  expect(Reflect.get(Object(page.global('clarity')), 'q')).toEqual([
    ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }],
  ])
})

test('HubSpot is asked to remove its cookies, Piwik PRO to leave its own alone', async () => {
  const page = fakePage()
  sendersOn(page)
  page.push('_paq', ['trackPageView'])
  const commands = page.global('_paq')

  await hubspot.stop?.(page)
  await piwikPro.stop?.(page)

  expect(page.queue('_hsp')).toEqual([['revokeCookieConsent']])
  expect(commands).toEqual([['trackPageView'], ['disableHeartBeatTimer'], ['disableCookies'], ['deleteCookies']])
  await piwikPro.change?.(page)
  expect(page.queue('_paq').at(-1)).toEqual(['enableCookies'])
})
