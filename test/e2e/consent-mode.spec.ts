import type { Page } from 'playwright/test'
import {
  CONFIG_COMMAND,
  CONTAINER,
  DEFAULT,
  DENIED,
  dataLayerOf,
  GRANTED,
  JS,
  NO,
  NOBODY_KNOWS,
  standInForGoogle,
  YES,
} from './data-layer.js'
import { call } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, rejectAll, type TestSite, test } from './site.js'
import { configTag, GATE, stub } from './stub-page.js'

const GOOGLE_ANALYTICS = { id: 'google-analytics', options: { id: 'G-1A2B3C' } }
const TAG_MANAGER = { id: 'google-tag-manager', options: { id: 'GTM-1A2B3C' } }

/** Ways to use Consent Mode, and what stands on the data layer after each step of a visit, step by step. */
const WAYS = [
  {
    name: 'the stub alone',
    early: stub(),
    services: [],
    first: [NOBODY_KNOWS],
    grant: [GRANTED, YES],
    withdrawal: [DENIED, NO],
    returning: [DEFAULT, GRANTED, YES],
    refused: [DEFAULT, DENIED, NO],
  },
  {
    name: 'Google Analytics as a service',
    early: '',
    services: [GOOGLE_ANALYTICS],
    first: [],
    grant: [DEFAULT, GRANTED, JS, CONFIG_COMMAND],
    withdrawal: [DENIED],
    again: [GRANTED],
    returning: [DEFAULT, GRANTED, JS, CONFIG_COMMAND],
    refused: [],
  },
  {
    name: 'Tag Manager as a service',
    early: '',
    services: [TAG_MANAGER],
    first: [],
    grant: [DEFAULT, GRANTED, YES, CONTAINER],
    withdrawal: [DENIED, NO],
    again: [GRANTED, YES],
    returning: [DEFAULT, GRANTED, YES, CONTAINER],
    refused: [],
  },
  {
    name: 'the stub and Google Analytics',
    early: stub(),
    services: [GOOGLE_ANALYTICS],
    first: [NOBODY_KNOWS],
    grant: [GRANTED, YES, JS, CONFIG_COMMAND],
    withdrawal: [DENIED, NO],
    again: [GRANTED, YES],
    returning: [DEFAULT, GRANTED, YES, JS, CONFIG_COMMAND],
    refused: [DEFAULT, DENIED, NO],
  },
  {
    name: 'the stub and Tag Manager',
    early: stub(),
    services: [TAG_MANAGER],
    first: [NOBODY_KNOWS],
    grant: [GRANTED, YES, CONTAINER],
    withdrawal: [DENIED, NO],
    again: [GRANTED, YES],
    returning: [DEFAULT, GRANTED, YES, CONTAINER],
    refused: [DEFAULT, DENIED, NO],
  },
]

async function open(page: Page, site: TestSite, { early, services }: (typeof WAYS)[number]): Promise<void> {
  await standInForGoogle(page)
  site.page('/', { tag: configTag({ ...CONFIG, services }) + early + GATE })
  await page.goto('/')
  await ready(page)
}

/** Waits for it, and sees that nothing that the page loads adds to it. */
async function expectLayer(page: Page, expected: readonly object[]): Promise<void> {
  await expect.poll(() => dataLayerOf(page)).toEqual(expected)
  await page.waitForLoadState('networkidle')
  expect(await dataLayerOf(page)).toEqual(expected)
}

for (const way of WAYS) {
  const { name, first, grant, withdrawal, again = grant, returning, refused } = way

  test(`${name}: every grant and every withdrawal is signalled, not only the first`, async ({ page, site }) => {
    await open(page, site, way)
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
    await expectLayer(page, first)

    await acceptAll(page)
    await expectLayer(page, [...first, ...grant])
    await call(page, 'withdraw')
    await expectLayer(page, [...first, ...grant, ...withdrawal])
    await call(page, 'acceptAll')
    await expectLayer(page, [...first, ...grant, ...withdrawal, ...again])
    await call(page, 'withdraw')
    await expectLayer(page, [...first, ...grant, ...withdrawal, ...again, ...withdrawal])
  })

  test(`${name}: who comes back with a grant is known at once`, async ({ page, site }) => {
    await open(page, site, way)
    await acceptAll(page)
    await expectLayer(page, [...first, ...grant])

    await page.reload()
    await ready(page)

    await expectLayer(page, returning)
  })

  test(`${name}: who comes back with a refusal is denied`, async ({ page, site }) => {
    await open(page, site, way)
    await rejectAll(page)
    await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()

    await page.reload()
    await ready(page)
    await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()

    await expectLayer(page, refused)
  })
}
