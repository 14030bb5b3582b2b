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

/** What a page shows first, by its query: the second layer, what is left once somebody has chosen, or the first layer. */
const shownBy = query =>
  query.includes('open')
    ? '[aria-labelledby=heading]'
    : query.includes('granted')
      ? 'section'
      : '[aria-labelledby=title]'

/** The way back to the choices, which on a site the gate draws. */
async function drawTrigger() {
  const { createTrigger } = await import('/dist/lib/ui/trigger.js')
  createTrigger(askfirst.open)(await askfirst.triggerLabel())
}

/**
 * One page with the interface, once nothing of it moves any more.
 *
 * @param {import('playwright').BrowserContext} context
 * @param {string} query - see test/pages/ui/host.js; `open` for the second layer, `granted` without it for a page with placeholder and trigger
 * @param {{ width: number, height: number }} screen - in CSS pixels
 */
export async function openPage(context, query, screen) {
  const page = await context.newPage()
  await page.setViewportSize(screen)
  await page.goto(`${ORIGIN}/?${query}`)
  await page.locator('html[data-mounted]').waitFor()
  if (query.includes('open')) await page.evaluate('askfirst.open()')
  else if (query.includes('granted')) await page.evaluate(drawTrigger)
  await page.locator(`:is(askfirst-ui, askfirst-frame) ${shownBy(query)}`).waitFor()
  // Placeholders fade in for everybody; a document's own list has nothing of what is in shadow trees.
  await page.locator('askfirst-ui *, askfirst-frame *').evaluateAll(elements =>
    Promise.all(
      elements
        .flatMap(element => element.getAnimations())
        .filter(({ timeline }) => timeline instanceof DocumentTimeline)
        .map(({ finished }) => finished),
    ),
  )
  return page
}

/**
 * Opens all that can be opened, and scrolls.
 *
 * @param {import('playwright').Page} page
 * @param {string} selector - of what is to stand at the upper edge, or as near to it as can be
 */
export async function scrollTo(page, selector) {
  await page.locator('askfirst-ui details').evaluateAll(all => {
    for (const details of all) details.open = true
  })
  await page.locator(`askfirst-ui ${selector}`).evaluate(element => element.scrollIntoView())
}
