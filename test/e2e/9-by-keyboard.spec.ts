import { LAYOUTS, tabTo } from './layout.js'
import { allows } from './page-code.js'
import { CONFIG, expect, ready, recordOf, test } from './site.js'

const TRIGGER = /^Privacy choices:/

for (const layout of LAYOUTS) {
  for (const secondLayer of ['dialog', 'sheet']) {
    test(`9. by keyboard alone: refuse, reopen, choose, withdraw, accept; ${layout} and ${secondLayer}`, async ({
      page,
      site,
    }) => {
      const press = (key: string): Promise<void> => page.keyboard.press(key)
      const first = page.locator('askfirst-ui [aria-labelledby=title]')
      const second = page.getByRole('dialog', { name: 'Privacy choices' }).filter({ has: page.getByRole('switch') })
      site.page('/', { config: { ...CONFIG, layout, secondLayer }, body: '<a href="/other">Elsewhere</a>' })
      await page.goto('/')
      await expect(first).toBeVisible()

      await tabTo(page, 'Choose')
      await press('Enter')
      await expect(second).toBeVisible()
      await press('Escape')
      await expect(second).toHaveCount(0)
      expect(await recordOf(page)).toBeNull()

      await tabTo(page, 'Reject all')
      await press('Enter')
      await expect(first).toHaveCount(0)
      expect(await recordOf(page)).toMatchObject({ n: 'functional analytics' })

      await expect(page.getByRole('button', { name: TRIGGER })).toBeVisible()
      await tabTo(page, TRIGGER)
      await press('Enter')
      await expect(second).toBeVisible()
      await tabTo(page, 'Analytics')
      await press('Space')
      await tabTo(page, 'Save')
      await press('Enter')
      await expect(second).toHaveCount(0)
      await expect.poll(() => allows(page, 'analytics')).toBe(true)
      expect(await allows(page, 'functional')).toBe(false)

      await expect(page.getByRole('button', { name: /Analytics on/i })).toBeFocused()
      await press('Enter')
      await tabTo(page, 'Withdraw everything')
      await press('Enter')
      await expect.poll(() => allows(page, 'analytics')).toBe(false)
      await expect(second).toBeVisible()

      await tabTo(page, 'Accept all')
      await press('Enter')
      await expect(second).toHaveCount(0)
      await expect.poll(() => recordOf(page)).toMatchObject({ y: 'functional analytics' })

      await page.reload()
      await ready(page)
      await expect(page.getByRole('button', { name: TRIGGER })).toBeVisible()
      await expect(first).toHaveCount(0)
    })
  }
}
