import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { allows } from './page-code.js'
import { acceptAll, CONFIG, expect, type TestSite } from './site.js'

/** The built stub, to stand inline in a page. */
export const stub = (attributes = ''): string =>
  `<script ${attributes}>${readFileSync('dist/askfirst-stub.js', 'utf8').trim()}</script>`

export const GATE = '<script src="/af/askfirst.js" defer></script>'

export const configTag = (config: object = CONFIG): string =>
  `<script type="application/json" id="askfirst-config">${JSON.stringify(config)}</script>`

/** Everything that the page threw and did not catch. */
export function thrownOn(page: Page): string[] {
  const thrown: string[] = []
  page.on('pageerror', error => thrown.push(error.message))
  return thrown
}

/** Comes to the site, grants everything, and is there. */
export async function grantOn(page: Page, site: TestSite, parts: Parameters<TestSite['page']>[1]): Promise<void> {
  site.page('/', parts)
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(() => allows(page, 'analytics')).toBe(true)
}
