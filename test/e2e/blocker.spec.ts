import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright/test'
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs'
import { CONFIG, expect, ready, recordOf, test } from './site.js'

const BLOCKER = resolve('test/pages/blocker')

for (const layout of ['bar', 'dialog']) {
  test(`a real blocker that hides the ${layout} makes no choice and leaves a page that works`, async ({ site }) => {
    const folder = mkdtempSync(join(tmpdir(), 'askfirst-blocker-'))
    const executablePath = await findBrowser()
    const context = await chromium.launchPersistentContext(folder, {
      ...(executablePath ? { executablePath } : {}),
      // Headless as Chromium is; Playwright's own headless shell has no extensions.
      channel: 'chromium',
      args: [...BROWSER_FLAGS, `--disable-extensions-except=${BLOCKER}`, `--load-extension=${BLOCKER}`],
    })
    if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker')
    const page = await context.newPage()
    site.page('/', { config: { ...CONFIG, layout }, body: '<a href="#here">Here</a><p style="height: 300vh">Long</p>' })

    await page.goto(site.origin)
    await ready(page)
    const layer = page.locator('askfirst-ui [aria-labelledby=title]')
    await expect(page.locator('askfirst-ui')).toBeAttached()
    await expect(page.locator('askfirst-ui')).toHaveCSS('display', 'none')

    await expect(layer).toBeHidden()
    await page.getByRole('link', { name: 'Here' }).click()
    expect(page.url()).toContain('#here')
    await page.mouse.wheel(0, 500)
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0)
    expect(await page.evaluate('document.documentElement.style.cssText')).toBe('')
    expect(await recordOf(page)).toBeNull()
    await context.close()
    rmSync(folder, { recursive: true })
  })
}
