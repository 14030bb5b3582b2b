import type { Page } from 'playwright/test'
import { axeFindings } from './interface.js'
import { expect, test } from './operators.js'

const PHONE = { width: 320, height: 640 }
/** A line of the header, with what a finger needs. */
const LINE_PX = 64

const menu = (page: Page) => page.getByRole('button', { name: 'Menu' })
const pages = (page: Page) => page.getByRole('navigation', { name: 'Pages' })
const headerHeight = async (page: Page): Promise<number> =>
  (await page.getByRole('banner').boundingBox())?.height ?? Number.POSITIVE_INFINITY

test('on a phone the header is one line that says which site it is, and the menu opens by keyboard', async ({
  page,
  operators,
}) => {
  await operators.signIn(page)
  await page.setViewportSize(PHONE)
  await page.goto(`${operators.origin}/operator/receipts`)
  await expect(page.getByRole('banner').getByText('open-campus')).toBeVisible()
  expect(await headerHeight(page)).toBeLessThanOrEqual(LINE_PX)
  await expect(pages(page)).toHaveCount(0)

  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(menu(page)).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(pages(page).getByRole('link', { name: 'Receipts' })).toHaveAttribute('aria-current', 'page')
  const [header, opened] = await Promise.all([page.getByRole('banner').boundingBox(), pages(page).boundingBox()])
  expect(opened?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0))
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Tab')
  await expect(pages(page).getByRole('link', { name: 'Overview' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(pages(page)).toHaveCount(0)
  await expect(menu(page)).toBeFocused()
})

test('without script the menu leads to the other pages too', async ({ browser, operators }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
  const page = await context.newPage()
  await operators.signIn(page)
  await expect(pages(page)).toHaveCount(0)

  await menu(page).click()
  await pages(page).getByRole('link', { name: 'Policies' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Policies')
  await menu(page).click()
  await page.getByLabel('Language').selectOption('Română')
  await page.getByRole('button', { name: 'Change' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Politici')
  await context.close()
})

test('where there is room, nothing has to be opened', async ({ page, operators }) => {
  await operators.signIn(page)

  await expect(pages(page).getByRole('link', { name: 'Overview' })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await expect(menu(page)).toHaveCount(0)
})

test('on paper there is what was found, and nothing to press', async ({ page, operators }) => {
  await operators.signIn(page)
  await page.goto(`${operators.origin}/operator/receipts`)
  await expect(page.getByRole('button', { name: 'Filter' })).toBeVisible()

  await page.emulateMedia({ media: 'print' })

  await expect(page.getByText('There is no receipt yet')).toBeVisible()
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
})
