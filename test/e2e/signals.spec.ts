import { allows, receiptOn } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, recordOf, test } from './site.js'

test.beforeEach(({ page }) =>
  page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })),
)

test('Global Privacy Control answers for the visitor: nobody is asked, nothing is stored, nothing runs', async ({
  page,
  site,
}) => {
  site.page('/', { body: '<script type="text/plain" data-askfirst="analytics">window.ran = true</script>' })
  await page.goto('/')
  await ready(page)
  await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reject all' })).toHaveCount(0)
  expect(await recordOf(page)).toBeNull()
  expect(await receiptOn(page)).toBeNull()
  expect(await page.evaluate('window.ran')).toBeUndefined()
})

test('an explicit choice wins over Global Privacy Control, and its receipt says that the signal was on', async ({
  page,
  site,
}) => {
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
  await page.goto('/')
  await page.getByRole('button', { name: /Privacy choices/ }).click()
  await expect(page.getByRole('dialog')).toContainText('Global Privacy Control')
  await acceptAll(page)
  await expect.poll(() => allows(page, 'analytics')).toBe(true)
  await expect.poll(async () => (await receiptOn(page))?.signals).toEqual({ gpc: true })
})

test('a site that says so asks all the same', async ({ page, site }) => {
  site.page('/', { config: { ...CONFIG, signals: { gpc: { functional: 'refuse', analytics: 'show' } } } })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
})
