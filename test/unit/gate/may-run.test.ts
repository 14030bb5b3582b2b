import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordOf } from '../../../src/consent/decide.js'
import { parseConfig } from '../../../src/contract/config.js'
import { type Choice, formatRecord, readRecord } from '../../../src/contract/record.js'
import type { Site } from '../../../src/contract/site.js'
import { isMet, mayRun } from '../../../src/gate/may-run.js'
import { needOf } from '../../../src/gate/need.js'

const base = { receipt: '0193a5b0-7c1e-7abc-8def-0123456789ab', at: 1, policy: '1' }
const hotjar = { category: 'analytics', service: 'hotjar' }

test.each([
  ['nobody was asked', null, { may: false, because: 'undecided' }],
  ['its category is granted', { ...base, granted: ['analytics'], refused: [], grantedServices: [] }, { may: true }],
  [
    'its category is refused',
    { ...base, granted: [], refused: ['analytics'], grantedServices: [] },
    { may: false, because: 'refused' },
  ],
  [
    'it is refused inside its granted category',
    { ...base, granted: ['analytics'], refused: ['analytics/hotjar'], grantedServices: [] },
    { may: false, because: 'refused' },
  ],
  [
    'it is granted by itself',
    { ...base, granted: [], refused: ['analytics'], grantedServices: ['analytics/hotjar'] },
    { may: true },
  ],
  [
    'another is granted whose name ends alike',
    { ...base, granted: [], refused: [], grantedServices: ['analytics/multihotjar'] },
    { may: false, because: 'unknown' },
  ],
  [
    'its name is granted in another category',
    { ...base, granted: [], refused: [], grantedServices: ['functional/hotjar'] },
    { may: false, because: 'unknown' },
  ],
  [
    'an edited record both grants and refuses the category',
    { ...base, granted: ['analytics'], refused: ['analytics'], grantedServices: [] },
    { may: false, because: 'refused' },
  ],
])('a service, when %s', (_, record, verdict) => {
  expect(mayRun(hotjar, record)).toEqual(verdict)
})

test('essential always may', () => {
  expect(mayRun({ category: 'essential', service: null }, null)).toEqual({ may: true })
})

/** Names that a site may give; some end alike, and one is a name that every object has. */
const NAMES = ['functional', 'analytics', 'ytics', 'a', 'a-b', 'gtag', 'multiplegtag', 'constructor']
/** What else may stand in a mark. */
const ODD = [
  '',
  '!',
  '/',
  '*',
  ' ',
  '__proto__',
  'toString',
  'Analytics',
  'analytics ',
  'analytics functional',
  'a/b/c',
]

const names = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 })

/** A site's config. Two of them may have the same services in other categories. */
const site = fc.tuple(names, names, fc.nat(3)).map(([categories, services, moved]) =>
  parseConfig({
    site: 'a',
    categories: Object.fromEntries(categories.map(id => [id, {}])),
    services: services.map((id, i) => ({ id, category: categories[(i + moved) % categories.length] })),
  }),
)

/** The config under which the visitor decided, and the one in force: the same, or another. */
const sites = fc.oneof(
  site.map(same => [same, same] as const),
  fc.tuple(site, site),
)

/** All that a site's visitors decide on. */
const subjectsOf = ({ categories, services }: Site): string[] => [
  ...Object.keys(categories).slice(1),
  ...services.map(({ category, id }) => `${category}/${id}`),
]

/** By three states a bit pair: granted, refused, not named. */
const choiceBy = (bits: number, subjects: readonly string[]): Choice =>
  Object.fromEntries(
    subjects
      .map((name, i) => [name, ((bits >> (2 * i)) & 1) === 1] as const)
      .filter((_, i) => ((bits >> (2 * i + 1)) & 1) === 1),
  )

/** What somebody does to a cookie's text: characters put in or cut out, lists renamed, added or doubled. */
const edit = fc.oneof(
  fc.constant((text: string) => text),
  fc.tuple(fc.nat(), fc.string({ maxLength: 3 }), fc.nat(5)).map(([at, put, cut]) => (text: string) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + put + text.slice(place + cut)
  }),
  fc
    .constantFrom(
      ['&n=', '&y='],
      ['&y=', '&ys='],
      ['&ys=', '&y='],
      ['&n=', '&no='],
      ['+', '%2B'],
      ['+', '%20'],
      ['/', '+'],
    )
    .map(
      ([from = '', to = '']) =>
        (text: string) =>
          text.replaceAll(from, to),
    ),
  fc.tuple(fc.constantFrom('y', 'n', 'ys', 'v', 'Y'), fc.constantFrom(...NAMES, ...ODD)).map(
    ([key, value]) =>
      (text: string) =>
        `${text}&${key}=${value}`,
  ),
)

/** The names that a cookie's text lists under a key, read without our parser. */
const listed = (text: string, key: string): string[] =>
  text
    .split('&')
    .filter(pair => pair.startsWith(`${key}=`))
    .flatMap(pair => pair.slice(key.length + 1).split(/\+|%20| /))

test('a yes is never said without a grant by name, whatever the configs, the choice and the edits', () => {
  const seen = { granted: 0, alone: 0, refused: 0, undecided: 0, held: 0 }
  const property = fc.property(
    sites,
    fc.nat(2 ** 16 - 1),
    edit,
    fc.nat(),
    fc.nat(),
    ([before, now], bits, edited, at, by) => {
      const text = edited(formatRecord(recordOf(before, choiceBy(bits, subjectsOf(before)), base.receipt, 0)))
      const record = readRecord(text)
      const marks = [...subjectsOf(now), ...Object.keys(now.categories).map(id => `!${id}`), ...NAMES, ...ODD]
      const services = [null, ...NAMES, ...ODD]
      const condition = needOf(now, marks[at % marks.length] ?? '', services[by % services.length])
      if (!condition || condition.category === 'essential') return
      const { category, service, onRefusal } = condition
      const full = `${category}/${service}`
      const isListed = (key: string, wanted: string): boolean => record !== null && listed(text, key).includes(wanted)
      const isAlone = isListed('ys', full)
      const isRefused = isListed('n', full) || (isListed('n', category) && !isAlone)
      const says = `${JSON.stringify(condition)} with ${text}`

      if (!Object.keys(now.categories).includes(category)) expect.fail(`no such category: ${says}`)
      if (now.services.some(({ id, category: its }) => id === service && its !== category))
        expect.fail(`moved: ${says}`)
      if (mayRun(condition, record).may) {
        if (isRefused || !(isAlone || isListed('y', category))) expect.fail(`not granted by name: ${says}`)
        seen[isAlone ? 'alone' : 'granted'] += 1
      } else seen[record ? 'held' : 'undecided'] += 1
      if (onRefusal && isMet(condition, record)) {
        if (!isRefused) expect.fail(`not refused by name: ${says}`)
        seen.refused += 1
      }
    },
  )
  fc.assert(property, { numRuns: 100_000 })
  // Without these lines the test would also pass if nothing were ever granted.
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(300)
}, 60_000)

test('no choice grants what it does not name', () => {
  const property = fc.property(site, fc.nat(2 ** 16 - 1), (given, bits) => {
    const choice = choiceBy(bits, subjectsOf(given))
    const { granted, grantedServices } = recordOf(given, choice, base.receipt, 0)
    for (const name of [...granted, ...grantedServices]) expect(Object.hasOwn(choice, name) && choice[name]).toBe(true)
  })
  fc.assert(property, { numRuns: 10_000 })
})
