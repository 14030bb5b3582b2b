import { secondLayer } from './interface.js'
import { call, receiptOn } from './page-code.js'
import { acceptAll, CONFIG, expect, test } from './site.js'

test('a receipt that the server has not got yet can be kept all the same', async ({ page, site }) => {
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
  await site.receipts.stop()
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(async () => (await receiptOn(page))?.decision).toBe('given')
  await call(page, 'open')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    secondLayer(page).getByRole('link', { name: 'Download my receipt' }).click(),
  ])

  const text = (await (await download.createReadStream()).toArray()).join('')
  expect(JSON.parse(text)).toEqual(await receiptOn(page))
})

test('the receipt is checked on its server’s page, in a tab of its own', async ({ page, site, context }) => {
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(async () => site.receipts.find((await receiptOn(page))?.id ?? '')).not.toBeNull()
  await call(page, 'open')

  const [checked] = await Promise.all([
    context.waitForEvent('page'),
    secondLayer(page).getByRole('link', { name: 'Check my receipt' }).click(),
  ])

  await expect(checked.locator('body')).toContainText((await receiptOn(page))?.id ?? 'a receipt')
  await expect(secondLayer(page)).toBeVisible()
})
