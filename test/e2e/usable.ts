import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { expect, type Page } from 'playwright/test'

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const SCREENS = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const

/** That everybody can use the page as it is now: in light and dark, and at 320 px. */
export async function usable(page: Page): Promise<void> {
  for (const { width, colorScheme } of SCREENS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    // Past the page's own policy, as a browser's extension is.
    await page.evaluate(await axe)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const shots = process.env['ASKFIRST_SHOTS']
    const name = `${new URL(page.url()).pathname.replaceAll(/[^a-z]+/g, '-')}-${await page.title()}-${width}-${colorScheme}`
    if (shots) await page.screenshot({ path: join(shots, `${name.replaceAll(/[^\w-]+/g, '_')}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}
