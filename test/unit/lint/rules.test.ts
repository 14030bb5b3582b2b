import { describe, expect, test } from 'vitest'
import { lint } from '../../../src/lint/lint.js'
import { lookOf } from '../../../src/lint/look/look.js'

const RIGHT = {
  site: 'open-campus',
  policy: { version: '2026-11-01', url: '/privacy' },
  categories: { essential: { text: 'Keeps you signed in.' }, functional: {}, analytics: {} },
  services: [
    'matomo',
    { id: 'padlet', category: 'functional' },
    { id: 'sign-in', category: 'essential', purpose: 'Without it nobody stays signed in.' },
  ],
  record: { maxAgeDays: 365 },
  trigger: 'auto',
}

/** Rule and place of each finding. */
const found = (change: object, css?: string): string[] =>
  lint({ config: { ...RIGHT, ...change }, look: css === undefined ? null : lookOf(css) }).map(
    ({ rule, level, path }) => `${level} ${rule} ${path}`,
  )

test('a config that is right is left alone, and so is the look that comes with Askfirst', () => {
  expect(found({}, '')).toEqual([])
})

describe('no reject on the first layer', () => {
  test.each([
    [{ buttons: { reject: false } }, 'buttons.reject'],
    [{ hideDeclineAll: true }, 'hideDeclineAll'],
    [{ firstLayer: { rejectAll: 'link' } }, 'firstLayer.rejectAll'],
    [{ DenyAllCta: false }, 'DenyAllCta'],
  ])('%j', (change, path) => {
    expect(found(change)).toEqual([`error no-reject-on-first-layer ${path}`])
  })

  test('a key that shows it is no offence of this kind', () => {
    expect(found({ buttons: { reject: true }, hideDeclineAll: false })).toEqual([])
  })
})

describe('a category pre-ticked', () => {
  test.each([
    [{ categories: { analytics: { default: true } }, services: [] }, 'categories.analytics.default'],
    [{ categories: { analytics: { enabled: 'on' } }, services: [] }, 'categories.analytics.enabled'],
    [{ categories: { analytics: { readOnly: true } }, services: [] }, 'categories.analytics.readOnly'],
    [{ services: [{ id: 'matomo', optOut: true }] }, 'services[0].optOut'],
  ])('%j', (change, path) => {
    expect(found(change)).toEqual([`error category-pre-ticked ${path}`])
  })

  test('essential is on, and a switch that is off may be said to be', () => {
    const categories = { essential: { text: 'Keeps you signed in.', required: true }, analytics: { default: false } }
    expect(found({ categories })).toEqual([])
  })
})

describe('unequal buttons', () => {
  test('a look for each of them', () => {
    const buttons = { acceptAll: { color: '#fff' }, rejectAll: { color: '#ccc' } }
    expect(found({ buttons })).toEqual(['error unequal-buttons buttons'])
  })

  test('a key that takes their equal weight away', () => {
    expect(found({ guiOptions: { equalWeightButtons: false } })).toEqual([
      'error unequal-buttons guiOptions.equalWeightButtons',
    ])
  })

  test('the same look for both, and words of their own, are no offence', () => {
    expect(found({ buttons: { accept: { color: '#fff' }, reject: { color: '#fff' } } })).toEqual([])
    expect(found({ texts: { acceptAll: 'Yes', rejectAll: 'No' } })).toEqual([])
  })
})

test('no way back is for somebody to look at: pages may have a button of their own', () => {
  expect(found({ trigger: 'off' })).toEqual(['warning no-way-back trigger'])
  expect(found({ trigger: 'button' })).toEqual([])
})

describe('essential', () => {
  const essential = (service: object, text?: string): object => ({
    categories: { essential: text ? { text } : {}, analytics: {} },
    services: [{ category: 'essential', ...service }],
  })

  test('without a stated reason', () => {
    expect(found(essential({ id: 'shop' }, 'Keeps your basket.'))).toEqual([
      'error essential-without-reason services[0].purpose',
    ])
  })

  test('without a text for visitors', () => {
    expect(found(essential({ id: 'shop', purpose: 'Keeps the basket.' }))).toEqual([
      'warning essential-without-text categories.essential.text',
    ])
  })

  test('claimed for a service that is in another category for everybody else', () => {
    expect(found(essential({ id: 'matomo', purpose: 'Counts.' }, 'Counts.'))).toEqual([
      'warning essential-claimed services[0].category',
    ])
  })

  test('a category with nothing in it needs no reason', () => {
    expect(found({ categories: { analytics: {} }, services: ['matomo'] })).toEqual([])
  })
})

describe('a refusal forgotten early', () => {
  test.each([
    [{ maxAgeDays: 181 }, 'record.maxAgeDays'],
    [{ maxAgeDays: 365, refusalMaxAgeDays: 30 }, 'record.refusalMaxAgeDays'],
    [{ maxAgeDays: 365, rejected: { days: 1 } }, 'record.rejected'],
  ])('%j', (record, path) => {
    expect(found({ record })).toEqual([`error refusal-forgotten-early ${path}`])
  })

  test('half a year is enough', () => {
    expect(found({ record: { maxAgeDays: 182 } })).toEqual([])
  })
})

describe('contrast', () => {
  test('an answer that cannot be read, in the scheme where it cannot', () => {
    expect(found({}, ':root { --askfirst-accent: #ffd400 }')).toEqual([
      'error contrast-too-low --askfirst-accent-text',
      'error contrast-too-low --askfirst-accent',
    ])
  })

  test('a text that cannot be read', () => {
    expect(found({}, '@media (prefers-color-scheme: dark) { :root { --askfirst-text: #333 } }')).toEqual([
      'error contrast-too-low --askfirst-text',
    ])
  })

  test('4.5:1 is enough and a shade less is not', () => {
    const accent = (colour: string): string =>
      `@media (prefers-color-scheme: light) { :root { --askfirst-accent: ${colour} } }`
    expect(found({}, accent('#767676'))).toEqual([])
    expect(found({}, accent('#777777'))).toHaveLength(2)
  })

  test('what only a browser can compute is for somebody to look at', () => {
    expect(found({}, ':root { --askfirst-text: color-mix(in oklab, red, blue) }')).toEqual([
      'warning contrast-unknown --askfirst-text',
      'warning contrast-unknown --askfirst-text',
    ])
  })
})

test('buttons too small to be hit', () => {
  expect(found({}, 'askfirst-ui::part(button) { min-height: 20px; min-width: 1.6rem }')).toEqual([
    'error button-too-small ::part(button) min-height',
  ])
  expect(found({}, 'askfirst-ui::part(title) { min-height: 20px }')).toEqual([])
})
