import axe from 'axe-core'
import { test as base, expect, type Locator, type Page } from 'playwright/test'
import { still } from './layout.js'
import { type Served, serveFolder } from './serve.js'

/** A call that the fixture's host took: `acceptAll`, `choose`, `shown` … */
export interface Call {
  readonly name: string
  readonly method?: string
  readonly trusted?: boolean
  readonly choice?: Readonly<Record<string, boolean>>
  readonly notice?: { readonly locale: string; readonly texts: object; readonly services: readonly { id: string }[] }
}

/** Nothing may run or be styled but what the page's own files bring, and no text may become markup. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

interface Fixtures {
  /** Opens the fixture with a query (see test/pages/ui/host.js) and waits until the interface is mounted. */
  readonly open: (query?: string) => Promise<void>
}

export const test = base.extend<Fixtures, { readonly site: Served }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const site = await serveFolder({ dist: 'dist', '': 'test/pages/ui' }, { 'content-security-policy': CSP })
      await use(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],
  open: async ({ page, site }, use) => {
    const broken: string[] = []
    page.on('pageerror', error => broken.push(error.message))
    page.on('console', message => {
      if (/Content Security Policy|TrustedHTML/.test(message.text())) broken.push(message.text())
    })
    await use(async (query = '') => {
      await page.goto(`${site.origin}/?${query}`)
      await page.locator('html[data-mounted]').waitFor({ state: 'attached' })
    })
    expect(broken).toEqual([])
  },
})

/** A choice in force, as a query: both categories granted, Clarity refused. */
export const GRANTED = `granted=${encodeURIComponent(
  JSON.stringify({ functional: true, analytics: true, 'analytics/clarity': false }),
)}`

/** A choice in force, as a query: everything refused. */
export const REFUSED = `granted=${encodeURIComponent(JSON.stringify({ functional: false, analytics: false }))}`

export const callsOf = (page: Page): Promise<readonly Call[]> => page.evaluate('calls')

/** The host's calls that decide something. */
export const decisionsOf = async (page: Page): Promise<readonly Call[]> =>
  (await callsOf(page)).filter(({ name }) => name !== 'shown')

/** The first layer, whatever its layout. */
export const firstLayer = (page: Page): Locator => page.locator('askfirst-ui').locator('[aria-labelledby=title]')

export const secondLayer = (page: Page): Locator => page.locator('askfirst-ui').locator('[aria-labelledby=heading]')

/** Where the focus is, through shadow trees: an accessible text or a tag name. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element?.id || element?.textContent?.trim() || element?.localName || ''
  })

/** @returns what axe-core finds wrong, by WCAG 2.2 AA and good practice, one line each. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // While it fades in, its contrast is that of the moment.
  for (const drawn of await page.locator('askfirst-ui [aria-labelledby], askfirst-frame section').all()) {
    await still(drawn)
  }
  await page.evaluate(axe.source)
  const { violations, passes } = await page.evaluate<{
    violations: { id: string; nodes: { html: string }[] }[]
    passes: { id: string }[]
  }>('axe.run(document, { iframes: false })')
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

export { expect }
