import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earlierRecord } from '../../../../src/consent/earlier/earlier.js'
import type { Kept } from '../../../../src/consent/earlier/kept.js'
import { parseConfig } from '../../../../src/contract/config.js'
import type { EarlierTool, SiteConfig } from '../../../../src/contract/site-config.js'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const AT = Date.parse('2026-10-01T08:00:00Z')
const DAY_MS = 86_400_000

const SERVICES = ['matomo', 'google-analytics', 'youtube']

interface Given {
  readonly cookies?: Readonly<Record<string, string>>
  readonly keys?: Readonly<Record<string, string>>
  readonly config?: Partial<SiteConfig>
  readonly gpc?: boolean
}

/** What is taken over on a site whose one earlier tool is `tool`, with the names of where nothing could be read. */
function taken(
  tool: Partial<EarlierTool> & Pick<EarlierTool, 'from'>,
  { cookies = {}, keys = {}, config, gpc = false }: Given,
) {
  const kept: Kept = { cookie: name => cookies[name] ?? null, key: name => keys[name] ?? null }
  const site = parseConfig({ site: 'a', services: SERVICES, import: [tool], ...config })
  const unread: string[] = []
  const record = earlierRecord({ site, kept, gpc, now: NOW, onUnread: name => unread.push(name) })
  return { record, unread }
}

const lists = (granted: string[], refused: string[], grantedServices: string[] = []) => ({
  granted,
  refused,
  grantedServices,
})

const at = (ms: number): number => Math.floor(ms / 1000)

describe('vanilla-cookieconsent', () => {
  const FROM = { from: 'vanilla-cookieconsent' } as const
  /** As version 3.1.0 writes it. */
  const text = (categories: string[], services: object, change: object = {}): string =>
    JSON.stringify({
      categories,
      revision: 0,
      data: null,
      consentTimestamp: '2026-09-01T08:00:00.000Z',
      consentId: '1027d3cb-f167-4887-a145-11a7cf5329c8',
      services,
      languageCode: 'en',
      lastConsentTimestamp: new Date(AT).toISOString(),
      expirationTime: AT + 182 * DAY_MS,
      ...change,
    })
  const cookie = (...given: Parameters<typeof text>) => ({ cookies: { cc_cookie: encodeURIComponent(text(...given)) } })
  const NONE = { necessary: [], functionality: [], analytics: [] }

  test('says what was granted and, by the categories it knows, what was refused, as of the last answer', () => {
    const { record } = taken(FROM, cookie(['necessary', 'analytics'], NONE))
    expect(record).toEqual({ at: at(AT), policy: '1', ...lists(['analytics'], ['functional']) })
  })

  test('says nothing of a category that it did not have', () => {
    const { record } = taken(FROM, cookie(['necessary', 'analytics'], { necessary: [], analytics: [] }))
    expect(record).toMatchObject(lists(['analytics'], []))
  })

  test('is read from its key as well', () => {
    const { record } = taken(FROM, { keys: { cc_cookie: text(['necessary'], NONE) } })
    expect(record).toMatchObject(lists([], ['functional', 'analytics']))
  })

  test('grants, of a category whose services were answered one by one, those it names', () => {
    const given = cookie(['necessary', 'analytics'], { ...NONE, analytics: ['ga'] })
    const services = { ga: 'google-analytics', matomo: 'matomo' }
    expect(taken({ ...FROM, services }, given).record).toMatchObject(
      lists(['analytics'], ['functional', 'analytics/matomo']),
    )
    expect(taken(FROM, given).record).toMatchObject(
      lists(['analytics'], ['functional', 'analytics/matomo', 'analytics/google-analytics']),
    )
  })

  test('does not count when it has ended, has no time, or names services of a category that is refused', () => {
    const ended = cookie(['necessary', 'analytics'], NONE, { expirationTime: NOW - 1 })
    const timeless = cookie(['necessary', 'analytics'], NONE, { lastConsentTimestamp: 'soon' })
    expect(taken(FROM, ended)).toEqual({ record: null, unread: ['cc_cookie'] })
    expect(taken(FROM, timeless)).toEqual({ record: null, unread: ['cc_cookie'] })
    expect(taken(FROM, cookie(['necessary'], { ...NONE, analytics: ['matomo'] })).record).toMatchObject(
      lists([], ['functional', 'analytics']),
    )
  })
})

describe('Klaro', () => {
  const FROM = { from: 'klaro' } as const
  const cookie = (answers: object) => ({ cookies: { klaro: encodeURIComponent(JSON.stringify(answers)) } })

  test('says of each service what was answered; a category all of whose services have an answer is not asked about', () => {
    const { record } = taken(FROM, cookie({ matomo: true, 'google-analytics': false }))
    expect(record).toEqual({ at: at(NOW), policy: '1', ...lists([], ['analytics'], ['analytics/matomo']) })
  })

  test('leaves a category open when one of its services has no answer', () => {
    expect(taken(FROM, cookie({ matomo: true })).record).toMatchObject(lists([], [], ['analytics/matomo']))
  })

  test('lets a service of its own stand for a category where the site says so', () => {
    const categories = { tracking: 'analytics', other: 'analytics', media: 'functional' }
    const answers = { tracking: true, other: false, media: true }
    expect(taken({ ...FROM, categories }, cookie(answers)).record).toMatchObject(lists(['functional'], ['analytics']))
  })

  test('is read from its key as well, under another name, and encoded as it writes it', () => {
    const keys = { 'my-consents': encodeURIComponent('{"youtube":true}') }
    expect(taken({ ...FROM, cookie: 'my-consents' }, { keys }).record).toMatchObject(
      lists([], ['functional'], ['functional/youtube']),
    )
  })

  test('means only true by a yes', () => {
    expect(taken(FROM, cookie({ matomo: 'true', youtube: 1, 'google-analytics': [true] })).record).toBeNull()
  })
})

describe('tarteaucitron', () => {
  const FROM = { from: 'tarteaucitron' } as const
  const cookie = (value: string) => ({ cookies: { tarteaucitron: value } })

  test('says of each service what was answered, and nothing of one that still waits', () => {
    expect(taken(FROM, cookie('!gtag=true!matomo=false!youtube=wait')).record).toMatchObject(
      lists([], ['analytics'], ['analytics/google-analytics']),
    )
  })

  test('a yes to multiplegtag is no yes to gtag, and its service called analytics is not our category', () => {
    expect(taken(FROM, cookie('!multiplegtag=true!analytics=true')).record).toBeNull()
  })

  test('what is said twice is a yes only if both say so', () => {
    expect(taken(FROM, cookie('!youtube=true!youtube=false')).record).toMatchObject(lists([], ['functional']))
  })
})

describe('c15t', () => {
  const FROM = { from: 'c15t' } as const
  /** As version 2.2.1 writes it. */
  const cookie = (consents: string) => ({
    c15t: `${consents},i.t:${AT},i.sid:sub_111D6bqiVNDLVyGtGVRN4hyiYi,i.mpf:530a2fff`,
  })

  test('leaves a no out of its cookie', () => {
    expect(taken(FROM, { cookies: cookie('c.necessary:1,c.measurement:1') }).record).toEqual({
      at: at(AT),
      policy: '1',
      ...lists(['analytics'], ['functional']),
    })
  })

  test('is read from its key when the cookie is gone', () => {
    const consents = { necessary: true, functionality: true, measurement: false, experience: false, marketing: false }
    const key = JSON.stringify({ consents, consentInfo: { time: AT, subjectId: 'sub_1' } })
    expect(taken(FROM, { keys: { c15t: key } }).record).toMatchObject({
      at: at(AT),
      ...lists(['functional'], ['analytics']),
    })
  })

  test('grants nothing by what stands inside a text of its JSON', () => {
    const text = JSON.stringify({ consents: {}, note: ',"measurement":true,', consentInfo: { time: AT } })
    expect(taken(FROM, { keys: { c15t: text } }).record).toMatchObject(lists([], ['functional', 'analytics']))
  })
})

describe('OneTrust', () => {
  const FROM = { from: 'onetrust' } as const
  const consent = (groups: string, more = ''): string =>
    `isGpcEnabled=0&datestamp=Thu+Oct+01+2026+10%3A00%3A00+GMT%2B0200&version=202602.1.0&hosts=&interactionCount=1&landingPath=NotLandingPage&groups=${encodeURIComponent(groups)}${more}`
  const closed = { OptanonAlertBoxClosed: new Date(AT).toISOString() }

  test('says by group what was answered, as of the time the box was closed', () => {
    const cookies = { OptanonConsent: consent('C0001:1,C0002:0,C0003:1,C0004:1'), ...closed }
    expect(taken(FROM, { cookies }).record).toEqual({
      at: at(AT),
      policy: '1',
      ...lists(['functional'], ['analytics']),
    })
  })

  test('has no answer before the box was closed, or when it waits for another', () => {
    const groups = 'C0001:1,C0002:1'
    expect(taken(FROM, { cookies: { OptanonConsent: consent(groups) } }).record).toBeNull()
    const again = { OptanonConsent: consent(groups, '&AwaitingReconsent=true'), ...closed }
    expect(taken(FROM, { cookies: again }).record).toBeNull()
  })

  test('says nothing of a group with another value', () => {
    const cookies = { OptanonConsent: consent('C0002:2,xC0002:1,C0003:0'), ...closed }
    expect(taken(FROM, { cookies }).record).toMatchObject(lists([], ['functional']))
  })
})

describe('Cookiebot', () => {
  const FROM = { from: 'cookiebot' } as const
  const cookie = (value: string) => ({ cookies: { CookieConsent: value } })
  const value = (
    answers: string,
    method = 'explicit',
    stamp = 'I4DI49Bt3mfXNjNaocWJvug7oYBUhrEqOmPM+AcOPFpY1ejQD4TXOA==',
  ) =>
    `{stamp:%27${stamp}%27%2Cnecessary:true%2C${answers.replaceAll(',', '%2C')}%2Cmethod:%27${method}%27%2Cver:2%2Cutc:${AT}%2Cregion:%27de%27}`

  test('says by category what was answered, and when', () => {
    expect(taken(FROM, cookie(value('preferences:false,statistics:true,marketing:false'))).record).toEqual({
      at: at(AT),
      policy: '1',
      ...lists(['analytics'], ['functional']),
    })
  })

  test('is a refusal of everything as 0', () => {
    expect(taken(FROM, cookie('0')).record).toMatchObject(lists([], ['functional', 'analytics']))
  })

  test('is no choice where the region asks nobody', () => {
    const all = 'preferences:true,statistics:true,marketing:true'
    expect(taken(FROM, cookie('-1')).record).toBeNull()
    expect(taken(FROM, cookie(value(all, 'implied'))).record).toBeNull()
    expect(taken(FROM, cookie(value(all, 'explicit', '-1'))).record).toBeNull()
    expect(taken(FROM, cookie(value(all))).record).toMatchObject(lists(['functional', 'analytics'], []))
  })

  test('grants nothing by what stands inside a text', () => {
    expect(taken(FROM, cookie(`{stamp:',statistics:true,',preferences:true,utc:${AT}}`)).record).toMatchObject(
      lists(['functional'], []),
    )
  })
})

describe('any earlier choice', () => {
  const FROM = { from: 'c15t' } as const
  const cookie = (time: number) => ({ cookies: { c15t: `c.measurement:1,i.t:${time}` } })

  test('does not outlive itself: it counts from its own time, and not at all after the site’s term', () => {
    expect(taken(FROM, cookie(NOW - 181 * DAY_MS)).record?.at).toBe(at(NOW - 181 * DAY_MS))
    expect(taken(FROM, cookie(NOW - 182 * DAY_MS)).record).toBeNull()
  })

  test('of a time to come counts from now', () => {
    expect(taken(FROM, cookie(NOW + 400 * DAY_MS)).record?.at).toBe(at(NOW))
  })

  test('has no say where Global Privacy Control answers', () => {
    const config: Partial<SiteConfig> = { signals: { gpc: { functional: 'show', analytics: 'refuse' } } }
    expect(taken(FROM, { ...cookie(AT), config, gpc: true }).record).toMatchObject(lists([], ['functional']))
    expect(taken(FROM, { ...cookie(AT), config }).record).toMatchObject(lists(['analytics'], ['functional']))
  })

  test('is that of the first tool that has one', () => {
    const config: Partial<SiteConfig> = { import: [{ from: 'klaro' }, { from: 'tarteaucitron' }, { from: 'c15t' }] }
    const cookies = { klaro: 'nonsense', ...cookie(AT).cookies }
    const { record, unread } = taken(FROM, { cookies, config })
    expect(record).toMatchObject(lists(['analytics'], ['functional']))
    expect(unread).toEqual(['klaro'])
  })

  test('that a browser will not show is none', () => {
    const site = parseConfig({ site: 'a', import: [{ from: 'klaro' }] })
    const blocked = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    const kept = { cookie: blocked, key: blocked }
    expect(earlierRecord({ site, kept, gpc: false, now: NOW, onUnread: () => {} })).toBeNull()
  })
})

describe('a text that anybody may have written', () => {
  const tools = ['vanilla-cookieconsent', 'klaro', 'tarteaucitron', 'c15t', 'onetrust', 'cookiebot'] as const
  const names = ['cc_cookie', 'klaro', 'tarteaucitron', 'c15t', 'OptanonConsent', 'CookieConsent']
  /** Every name that can stand for one of this site's categories or services, and bits of all six grammars. */
  const meaning: Readonly<Record<string, RegExp>> = {
    analytics: /analytics|measurement|statistics|C0002/,
    functional: /functional|functionality|preferences|C0003/,
    'analytics/matomo': /matomo/,
    'analytics/google-analytics': /google-?analytics|gtag/,
    'functional/youtube': /youtube/,
  }
  const pieces = fc.constantFrom(
    ...`{ } " ' : , = ! % %27 %2C [ ] true false 1 0 -1 wait categories services groups= c. __proto__ constructor null`.split(
      ' ',
    ),
    ...'analytics measurement statistics C0002 matomo gtag youtube functional !gtag=true c.measurement:1 C0002:1'.split(
      ' ',
    ),
    ...`,statistics:true "matomo":true "lastConsentTimestamp" utc:${AT} ,i.t:${AT}`.split(' '),
  )
  const hostile = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map(encodeURIComponent),
    fc.array(pieces, { maxLength: 30 }).map(all => all.join('')),
  )

  test.each(tools)('never throws, and grants nothing that it does not name: %s', from => {
    fc.assert(
      fc.property(hostile, text => {
        const cookies = {
          ...Object.fromEntries(names.map(name => [name, text])),
          OptanonAlertBoxClosed: new Date(AT).toISOString(),
        }
        const { record } = taken({ from }, { cookies })
        for (const name of [...(record?.granted ?? []), ...(record?.grantedServices ?? [])]) {
          expect(text).toMatch(meaning[name] ?? /(?!)/)
          expect(text).toMatch(/true|1/)
        }
      }),
      { numRuns: 3000 },
    )
  })
})
