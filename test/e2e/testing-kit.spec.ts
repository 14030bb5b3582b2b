import {
  consentCookie,
  forbiddenRequests,
  held,
  recordRequests,
  requestsByService,
  startContext,
} from 'askfirst/testing'
import { allows } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, type TestSite, test } from './site.js'

const configOf = (site: TestSite) => ({
  ...CONFIG,
  services: [
    { id: 'board', category: 'functional', hosts: [new URL(site.vendor.origin).host] },
    { id: 'matomo', options: { url: `${site.origin}/matomo/`, siteId: '1' } },
  ],
})

function openable(site: TestSite): void {
  site.vendor.answer('/frame', '<p>Board</p>', 'text/html')
  site.file('/matomo/matomo.js', 'window.counted = true', 'text/javascript')
  site.page('/', {
    config: configOf(site),
    body: `<iframe data-askfirst="functional" data-service="board" data-src="${site.vendor.origin}/frame" title="Board"></iframe>
      <script type="text/plain" data-askfirst="analytics">window.ran = true</script>
      <template data-askfirst="analytics"><p>Numbers</p></template>`,
  })
}

const subjects = (elements: { subject: string; element: string }[]): string[] =>
  elements.map(({ subject, element }) => `${element} ${subject}`)

test('a visitor who has not decided is asked, all is held, and nothing is requested that is not allowed', async ({
  page,
  site,
}) => {
  openable(site)
  const config = configOf(site)
  await startContext(page.context(), site.origin, config, 'granted')
  await startContext(page.context(), site.origin, config, 'undecided')
  const requests = recordRequests(page)
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  expect(await page.evaluate(held)).toEqual([
    { subject: 'functional/board', element: 'iframe', address: `${site.vendor.origin}/frame` },
    { subject: 'analytics', element: 'script', address: null },
    { subject: 'analytics', element: 'template', address: null },
  ])
  expect(requests).toContain(`${site.origin}/af/askfirst.js`)
  expect(forbiddenRequests(config, 'undecided', requests)).toEqual([])
})

test('a visitor who granted all finds no banner and nothing held, and each service was asked', async ({
  page,
  site,
}) => {
  openable(site)
  const config = configOf(site)
  await startContext(page.context(), site.origin, config, 'granted')
  const requests = recordRequests(page)
  await page.goto('/')
  await ready(page)
  await expect(page.getByText('Numbers')).toBeVisible()
  await expect(page.getByRole('button', { name: /Privacy choices:/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reject all' })).toHaveCount(0)
  await expect.poll(() => page.evaluate(held)).toEqual([])
  await expect.poll(() => page.evaluate('window.counted')).toBe(true)
  const asked = requestsByService(config, requests)
  expect(asked['board']).toEqual([`${site.vendor.origin}/frame`])
  expect(asked['matomo']).toEqual([`${site.origin}/matomo/matomo.js`])
  expect(forbiddenRequests(config, 'granted', requests)).toEqual([])
  // The same requests would have been a mistake for somebody else: the list above can fail.
  expect(forbiddenRequests(config, 'refused', requests)).toHaveLength(2)
})

test('a visitor who refused finds no banner, and all is held', async ({ page, site }) => {
  openable(site)
  await startContext(page.context(), site.origin, configOf(site), 'refused')
  await page.goto('/')
  await ready(page)
  await expect(page.getByRole('button', { name: /Privacy choices:/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reject all' })).toHaveCount(0)
  expect(await page.evaluate(held)).toHaveLength(3)
})

test('a visitor with a choice of their own has just that', async ({ page, site }) => {
  openable(site)
  const config = configOf(site)
  await startContext(page.context(), site.origin, config, { functional: true, services: { board: false } })
  await page.goto('/')
  await ready(page)
  expect(await allows(page, 'functional')).toBe(true)
  expect(await allows(page, 'functional/board')).toBe(false)
  expect(subjects(await page.evaluate(held))).toContain('iframe functional/board')
  await expect(page.getByRole('button', { name: 'Reject all' })).toHaveCount(0)
})

test('what is held is let go by a visitor’s own click as ever', async ({ page, site }) => {
  openable(site)
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(() => page.evaluate(held)).toEqual([])
  expect(consentCookie(configOf(site), 'undecided')).toBeNull()
})
