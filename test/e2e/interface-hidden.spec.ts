import type { Page } from 'playwright/test'
import { decisionsOf, expect, firstLayer, secondLayer, test } from './interface.js'
import { still } from './layout.js'

/** As a blocker's lists hide an element; the page's own style sheets are where some put it. */
const hide = (declarations: string): string => `
  addEventListener('hide', () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('askfirst-ui { ${declarations} }')
    document.adoptedStyleSheets = [sheet]
  })`

const WAYS = {
  display: hide('display: none !important'),
  visibility: hide('visibility: hidden !important'),
  opacity: hide('opacity: 0 !important'),
  removal: "addEventListener('hide', () => document.querySelector('askfirst-ui').remove())",
}

/** The page can be scrolled, clicked and reached with the keyboard as if we were not there, and nothing is decided. */
async function isFree(page: Page): Promise<void> {
  await expect(page.locator('askfirst-ui dialog[open]')).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => document.documentElement.getAttribute('style') ?? '')).toBe('')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Tab')
  await expect(page.locator('#first')).toBeFocused()
  // Where a bar would lie.
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  const hit = await page.evaluate(
    ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.localName,
    [width / 2, height - 20],
  )
  expect(hit).not.toBe('askfirst-ui')
  await page.mouse.wheel(0, 600)
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0)
  expect(await decisionsOf(page)).toEqual([])
}

for (const layout of ['bar', 'box', 'dialog']) {
  for (const [way, script] of Object.entries(WAYS)) {
    test(`a ${layout} that a blocker hides by ${way} makes no choice and leaves a page that works`, async ({
      page,
      open,
    }) => {
      await page.addInitScript(script)
      await open(`layout=${layout}`)
      await expect(firstLayer(page)).toBeVisible()
      await still(firstLayer(page))

      await page.evaluate(() => dispatchEvent(new Event('hide')))

      await isFree(page)
    })
  }

  test(`a ${layout} that is hidden from the start makes no choice and leaves a page that works`, async ({
    page,
    open,
  }) => {
    for (const way of ['display', 'visibility', 'opacity'] as const) {
      await page.addInitScript(`${WAYS[way]}; dispatchEvent(new Event('hide'))`)
      await open(`layout=${layout}`)
      await expect(page.locator('askfirst-ui')).toBeAttached()

      await isFree(page)
    }
  })
}

test('a page that stays hidden until it is whole does not lose the dialog by that', async ({ page, open }) => {
  for (const hidden of ['opacity: 0', 'visibility: hidden']) {
    await page.addInitScript(text => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`html { ${text} !important }`)
      document.adoptedStyleSheets = [sheet]
    }, hidden)
    await open('layout=dialog')
    const dialog = firstLayer(page)
    await expect(dialog).toHaveAttribute('open')
    await still(dialog)

    await page.evaluate(() => {
      document.adoptedStyleSheets = []
    })

    await expect(dialog).toBeVisible()
    await dialog.getByRole('button', { name: 'Reject all' }).click()
    expect(await decisionsOf(page)).toHaveLength(1)
  }
})

test('a visitor who asks for the choices after a blocker took them gets them', async ({ page, open }) => {
  await open()
  await expect(firstLayer(page)).toBeVisible()
  await page.evaluate("document.querySelector('askfirst-ui').remove()")

  await page.locator('#choices').click()

  await expect(secondLayer(page)).toBeVisible()
})
