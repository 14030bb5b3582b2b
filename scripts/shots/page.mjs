import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const ORIGIN = 'http://shots.test'
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/**
 * A browser context in which the fixture page of the interface's tests is served from disk: no server, no port.
 *
 * @param {import('playwright').Browser} browser
 * @param {import('playwright').BrowserContextOptions} options - the visitor's colour scheme and the like
 */
export async function openContext(browser, options) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  await context.route(`${ORIGIN}/**`, route => {
    const { pathname } = new URL(route.request().url())
    const path = pathname.startsWith('/dist/') ? pathname.slice(1) : join('test/pages/ui', pathname)
    const file = pathname === '/' ? 'test/pages/ui/index.html' : path
    if (!existsSync(file)) return route.fulfill({ status: 404 })
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] })
  })
  return context
}

/**
 * One page with the interface, once nothing of it moves any more.
 *
 * @param {import('playwright').BrowserContext} context
 * @param {string} query - see test/pages/ui/host.js; `open` for the second layer
 * @param {{ width: number, height: number }} screen - in CSS pixels
 */
export async function openPage(context, query, screen) {
  const isSecond = query.includes('open')
  const page = await context.newPage()
  await page.setViewportSize(screen)
  await page.goto(`${ORIGIN}/?${query}`)
  await page.locator('html[data-mounted]').waitFor()
  if (isSecond) await page.evaluate('askfirst.open()')
  await page.locator(`askfirst-ui [aria-labelledby=${isSecond ? 'heading' : 'title'}]`).waitFor()
  // Placeholders fade in for everybody.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  return page
}
