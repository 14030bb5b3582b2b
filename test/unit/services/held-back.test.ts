import { describe, expect, test } from 'vitest'
import type { Service } from '../../../src/gate/service.js'
import { all } from '../../../src/services/all.js'
import { fakePage } from './fake-page.js'
import { sendEachWay, sendersOn, WAYS } from './senders.js'

interface Case {
  readonly id: string
  readonly options: Readonly<Record<string, string>>
  readonly script: string
  /** What may be left out. */
  readonly optional?: readonly string[]
  /** Where the vendor's script sends. */
  readonly sendsTo: string
}

const UUID = '01234567-89ab-cdef-0123-456789abcdef'

/** The vendors whose requests are held back after a withdrawal: what starts them, and where they send. */
const CASES: readonly Case[] = [
  {
    id: 'activecampaign',
    options: { account: '12345678' },
    script: 'https://diffuser-cdn.app-us1.com/diffuser/diffuser.js',
    sendsTo: 'https://prism.app-us1.com/',
  },
  {
    id: 'amplitude',
    options: {
      key: '0123456789abcdef0123456789abcdef',
      zone: 'EU',
      serverUrl: 'https://stats.example/a',
      src: 'https://stats.example/a.js',
    },
    optional: ['zone', 'serverUrl', 'src'],
    script: 'https://stats.example/a.js',
    sendsTo: 'https://stats.example/a',
  },
  {
    id: 'brevo',
    options: { clientKey: 'abcdefgh12345678' },
    script: 'https://cdn.brevo.com/js/sdk-loader.js',
    sendsTo: 'https://in-automate.brevo.com/p',
  },
  {
    id: 'clarity',
    options: { id: 'abcdef1234', src: 'https://www.clarity.ms/tag/' },
    optional: ['src'],
    script: 'https://www.clarity.ms/tag/abcdef1234',
    sendsTo: 'https://x.clarity.ms/collect',
  },
  {
    id: 'cloudflare-analytics',
    options: { token: '0123456789abcdef0123456789abcdef' },
    script: 'https://static.cloudflareinsights.com/beacon.min.js',
    sendsTo: 'https://cloudflareinsights.com/cdn-cgi/rum',
  },
  {
    id: 'fathom',
    options: { site: 'ABCDEFGH' },
    script: 'https://cdn.usefathom.com/script.js',
    sendsTo: 'https://cdn.usefathom.com/?p=1',
  },
  {
    id: 'hotjar',
    options: { id: '1234567' },
    script: 'https://static.hotjar.com/c/hotjar-1234567.js?sv=6',
    sendsTo: 'wss://ws.hotjar.com/api',
  },
  {
    id: 'hubspot',
    options: { portalId: '1234567', region: 'ap1' },
    optional: ['region'],
    script: 'https://js-ap1.hs-scripts.com/1234567.js',
    sendsTo: 'https://track-ap1.hubspot.com/__ptq.gif',
  },
  {
    id: 'klaviyo',
    options: { companyId: 'Ab12Cd' },
    script: 'https://static.klaviyo.com/onsite/js/Ab12Cd/klaviyo.js',
    sendsTo: 'https://a.klaviyo.com/onsite/track',
  },
  {
    id: 'mailchimp',
    options: { key: '0123abc/4567def' },
    script: 'https://chimpstatic.com/mcjs-connected/js/users/0123abc/4567def.js',
    sendsTo: 'https://site.us1.list-manage.com/track',
  },
  {
    id: 'microsoft-uet',
    options: { tagId: '1234567' },
    script: 'https://bat.bing.com/bat.js',
    sendsTo: 'https://bat.bing.com/action/0',
  },
  {
    id: 'mixpanel',
    options: { token: '0123456789abcdef', host: 'https://stats.example/mp', src: 'https://stats.example/mp.js' },
    optional: ['host', 'src'],
    script: 'https://stats.example/mp.js',
    sendsTo: 'https://stats.example/mp/track/',
  },
  {
    id: 'piwik-pro',
    options: { url: 'https://campus.containers.piwik.pro', siteId: UUID },
    script: `https://campus.containers.piwik.pro/${UUID}.js`,
    sendsTo: 'https://campus.piwik.pro/ppms.php',
  },
  {
    id: 'simple-analytics',
    options: { hostname: 'example.org' },
    optional: ['hostname'],
    script: 'https://scripts.simpleanalyticscdn.com/latest.js',
    sendsTo: 'https://queue.simpleanalyticscdn.com/simple.gif',
  },
]

const named = (id: string): Service => {
  const service = all.find(one => one.id === id)
  if (!service) throw new Error(`${id} does not come with Askfirst`)
  return service
}

describe.each(CASES)('$id', ({ id, options, script, optional = [], sendsTo }) => {
  const service = named(id)

  test('its script is there once it is started, and not before', async () => {
    const page = fakePage()
    expect([page.scripts, [...page.globals]]).toEqual([[], []])

    await service.start?.(page, options)

    expect(page.scripts.map(({ url }) => url)).toEqual([script])
  })

  test('what it sends is held back once it is stopped, and goes again after a new grant', async () => {
    const page = fakePage()
    const sent = sendersOn(page)
    await service.start?.(page, options)
    sendEachWay(page, sendsTo)
    expect(sent).toHaveLength(WAYS)

    await service.stop?.(page)
    await service.stop?.(page)
    sendEachWay(page, sendsTo)
    expect(sent).toHaveLength(WAYS)
    sendEachWay(page, 'https://site.example/api')
    expect(sent).toHaveLength(2 * WAYS)

    await service.change?.(page)
    sendEachWay(page, sendsTo)
    expect(sent).toHaveLength(3 * WAYS)
  })

  test('a change that leaves it granted stops nothing', async () => {
    const page = fakePage()
    const sent = sendersOn(page)
    await service.start?.(page, options)

    await service.change?.(page)
    sendEachWay(page, sendsTo)

    expect(sent).toHaveLength(WAYS)
  })

  test('stopping what never came throws nothing', () => {
    expect(() => service.stop?.(fakePage())).not.toThrow()
  })

  test.each(Object.keys(options))('refuses a wrong %s, and starts without it only if it is optional', async key => {
    const page = fakePage()
    const { [key]: _left, ...rest } = options
    const start = async (given: object) => service.start?.(page, given as Record<string, unknown>)

    await expect(start({ ...options, [key]: 'no <good>' })).rejects.toThrow(`${id}: options.${key} is "no <good>"`)
    expect(page.scripts).toEqual([])
    if (optional.includes(key)) await expect(start(rest)).resolves.toBeUndefined()
    else await expect(start(rest)).rejects.toThrow(`${id}: options.${key} is missing`)
  })
})

test('every service that Askfirst starts can be stopped, and says how it goes on', () => {
  const startable = all.filter(service => service.start)

  expect(startable.length).toBeGreaterThan(CASES.length)
  for (const { id, stop } of startable) expect([id, typeof stop]).toEqual([id, 'function'])
  // Matomo stays off until the next page: to resume, it would send what was held meanwhile.
  for (const { id, change } of startable) if (id !== 'matomo') expect([id, typeof change]).toEqual([id, 'function'])
})
