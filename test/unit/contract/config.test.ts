import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/contract/config.js'

const message = (config: unknown): string => {
  try {
    parseConfig(config)
    return 'no error'
  } catch (error) {
    return (error as Error).message
  }
}

describe('a config', () => {
  test('needs a site and fills in the rest', () => {
    expect(parseConfig({ site: 'open-campus' })).toMatchObject({
      endpoint: null,
      policy: { version: '1', url: null },
      categories: { essential: {}, functional: {}, analytics: {} },
      services: [],
      locale: 'auto',
      layout: 'bar',
      record: { domain: null, maxAgeDays: 182 },
      gpc: { essential: 'refuse', functional: 'refuse', analytics: 'refuse' },
      scriptTimeoutMs: 5000,
      import: [],
      markup: [],
    })
  })

  test('knows the category of a service that comes with us, and takes the site’s word over it', () => {
    const { services } = parseConfig({ site: 'a', services: ['padlet', { id: 'matomo', category: 'functional' }] })
    expect(services.map(({ id, category }) => [id, category])).toEqual([
      ['padlet', 'functional'],
      ['matomo', 'functional'],
    ])
  })

  test.each([
    [null, 'INVALID_CONFIG  it is null; an object is expected.'],
    [{}, 'INVALID_CONFIG  site is undefined; a string is expected.'],
    [
      { site: 'Open Campus' },
      'INVALID_CONFIG  site is "Open Campus"; a name of lower-case letters, digits and hyphens that starts with a letter is expected.',
    ],
    [{ site: 'a', layout: 'popup' }, 'INVALID_CONFIG  layout is "popup"; one of bar, box, dialog is allowed.'],
    [
      { site: 'a', record: { maxAgeDays: 30 } },
      'INVALID_CONFIG  record.maxAgeDays is 30; a number from 182 to 730 is expected.',
    ],
    [
      { site: 'a', services: ['matomo', 'matomo'] },
      'DUPLICATE  services[1].id is "matomo"; each service is listed once.',
    ],
    [
      { site: 'a', consentMode: { ads: ['ad_storage'] } },
      'UNKNOWN_CATEGORY  consentMode.ads is "ads"; this site has essential, functional, analytics. Correct the name, or add the category under "categories".',
    ],
    [
      { site: 'a', signals: { gpc: { ads: 'refuse' } } },
      'UNKNOWN_CATEGORY  signals.gpc.ads is "ads"; this site has essential, functional, analytics. Correct the name, or add the category under "categories".',
    ],
    [
      { site: 'a', import: [{ from: 'onetrust' }, { from: 'cookiebot', categories: { marketing: 'ads' } }] },
      'UNKNOWN_CATEGORY  import[1].categories.marketing is "ads"; this site has essential, functional, analytics. Correct the name, or add the category under "categories".',
    ],
    [
      { site: 'a', services: ['matomo'], import: [{ from: 'klaro', services: { yt: 'youtube' } }] },
      'UNKNOWN_SERVICE  import[0].services.yt is "youtube"; this site has matomo. List it under "services".',
    ],
    [
      { site: 'a', import: [{ from: 'osano' }] },
      'INVALID_CONFIG  import[0].from is "osano"; one of vanilla-cookieconsent, klaro, tarteaucitron, c15t, onetrust, cookiebot is allowed.',
    ],
    [
      { site: 'a', services: [{ id: 'x', category: 'analytics', cookies: [{ name: 'a b' }] }] },
      'INVALID_CONFIG  services[0].cookies[0].name is "a b"; a name, with * for any characters is expected.',
    ],
  ])('that is wrong says where, what stood there, and what may: %j', (config, expected) => {
    expect(message(config)).toBe(expected)
  })

  test('cannot reach an object’s prototype by its keys', () => {
    expect(message(JSON.parse('{"site":"a","categories":{"__proto__":{"title":"x"}}}'))).toMatch(
      /^INVALID_CONFIG {2}categories\.__proto__/,
    )
    expect(message(JSON.parse('{"site":"a","constructor":{}}'))).toMatch(/^UNKNOWN_KEY {2}constructor/)
    expect(({} as { title?: string }).title).toBeUndefined()
  })
})
