import type { Page } from 'playwright/test'
import { type Notice, noticeHashOf } from '../../src/contract/notice.js'
import { firstLayer, secondLayer } from './interface.js'
import { still } from './layout.js'
import { signedInOperator } from './operator.js'
import { receiptOn } from './page-code.js'
import { acceptAll, CONFIG, expect, type TestSite, test } from './site.js'
import { usable } from './usable.js'

const SERVICES = [
  {
    id: 'campus-survey',
    title: 'Survey',
    category: 'functional',
    provider: 'Open Campus',
    cookies: [{ name: 'survey', maxAgeDays: 30, purpose: 'preferences' }],
  },
]

/** Opens the receipt of the visitor's decision on the operator's pages. */
async function openReceipt(page: Page, operator: Page, site: TestSite): Promise<void> {
  await expect.poll(async () => (await receiptOn(page))?.notice ?? null).toMatch(/^sha256-/)
  const { id = '', notice = '' } = (await receiptOn(page)) ?? {}
  // It is sent once the receipt is there, and the server has said that it does not know what was shown.
  const kept = `${site.receipts.origin}/v1/notices/${notice}?site=${CONFIG.site}`
  await expect.poll(async () => (await fetch(kept)).status).toBe(200)
  await operator.goto(`${site.receipts.origin}/operator/receipts/${id}?site=${CONFIG.site}`)
}

const config = (site: TestSite, more: object = {}) => ({ ...CONFIG, endpoint: site.receipts.origin, ...more })

test.describe('5. What was shown is known', () => {
  for (const [layout, lang, dir] of [
    ['bar', 'en', 'ltr'],
    ['box', 'lv', 'ltr'],
    ['dialog', 'ar', 'rtl'],
  ] as const) {
    test(`a ${layout} in the language ${lang} is drawn again to the word`, async ({ page, site }) => {
      site.page('/', { config: config(site, { layout }), lang })
      await page.goto('/')
      const layer = firstLayer(page)
      await expect(layer).toBeVisible()
      const words = await layer.innerText()
      await layer.getByRole('button').nth(1).click()

      const operator = await signedInOperator(page, site)
      await openReceipt(page, operator, site)

      const again = firstLayer(operator)
      await expect(again).toBeVisible()
      expect(await again.innerText()).toBe(words)
      await expect(again).toHaveAttribute('part', layout)
      expect(await again.evaluate(element => getComputedStyle(element).direction)).toBe(dir)
      await still(again)
      // Inside its own frame, over nothing else of the page, and without the focus.
      const [outer, inner] = await Promise.all([operator.locator('.screen').boundingBox(), again.boundingBox()])
      expect(inner?.y ?? 0).toBeGreaterThanOrEqual(outer?.y ?? Number.POSITIVE_INFINITY)
      expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThanOrEqual((outer?.y ?? 0) + (outer?.height ?? 0))
      await expect(operator.locator('body')).toBeFocused()
      await usable(operator)
    })
  }

  test('a second layer is drawn again, with its services and what they keep', async ({ page, site }) => {
    site.page('/', { config: config(site, { services: SERVICES }) })
    await page.goto('/')
    await page.getByRole('button', { name: 'Choose' }).click()
    const layer = secondLayer(page)
    await expect(layer).toContainText('Survey')
    const words = await layer.innerText()
    await layer.getByRole('button', { name: 'Save' }).click()

    const operator = await signedInOperator(page, site)
    await openReceipt(page, operator, site)

    const again = secondLayer(operator)
    await expect(again).toBeVisible()
    expect(await again.innerText()).toBe(words)
    await again.getByText('Details').last().click()
    await expect(again).toContainText('30 days')
    await usable(operator)
  })

  test('what the site says later changes nothing of it', async ({ page, site }) => {
    site.page('/', { config: config(site, { texts: { en: { title: 'May we count you?' } } }) })
    await page.goto('/')
    await acceptAll(page)
    const operator = await signedInOperator(page, site)
    await openReceipt(page, operator, site)
    await expect(firstLayer(operator)).toContainText('May we count you?')
    const before = operator.url()

    site.page('/', { config: config(site, { policy: { version: '2026-12-01' }, texts: { en: { title: 'Well?' } } }) })
    await page.reload()
    await acceptAll(page)
    await expect.poll(async () => (await receiptOn(page))?.previous ?? null).not.toBeNull()
    await openReceipt(page, operator, site)
    await expect(firstLayer(operator)).toContainText('Well?')

    await operator.goto(before)
    await expect(firstLayer(operator)).toContainText('May we count you?')
  })

  test('the receipt names it by its content', async ({ page, site }) => {
    site.page('/', { config: config(site, { services: SERVICES }) })
    await page.goto('/')
    await page.getByRole('button', { name: 'Choose' }).click()
    await secondLayer(page).getByRole('heading', { name: 'Survey' }).waitFor()
    await secondLayer(page).getByRole('button', { name: 'Save' }).click()
    const operator = await signedInOperator(page, site)
    await openReceipt(page, operator, site)

    const notice = JSON.parse((await operator.locator('#notice-data').textContent()) ?? '') as Notice

    expect(notice.services.map(({ id }) => id)).toContain('campus-survey')
    expect(await noticeHashOf(notice)).toBe((await receiptOn(page))?.notice)
    expect(await noticeHashOf({ ...notice, locale: 'ro' })).not.toBe((await receiptOn(page))?.notice)
  })

  test('without script its texts are read as a list', async ({ page, site, browser }) => {
    site.page('/', { config: config(site) })
    await page.goto('/')
    const words = await firstLayer(page).getByRole('heading').innerText()
    await acceptAll(page)
    await expect.poll(async () => (await receiptOn(page))?.notice ?? null).toMatch(/^sha256-/)
    const context = await browser.newContext({ javaScriptEnabled: false })
    const blank = await context.newPage()
    const operator = await signedInOperator(blank, site)
    await openReceipt(page, operator, site)

    await expect(operator.locator('#notice-texts')).toContainText(words)
    await expect(operator.locator('#redrawn')).toBeHidden()
    await context.close()
  })
})
