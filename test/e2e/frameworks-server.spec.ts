import type { Page } from 'playwright/test'
import { createReader, type InitialConsent } from '../../dist/lib/entry/node.js'
import { draw as drawReact } from '../pages/ssr/react.js'
import { draw as drawVue } from '../pages/ssr/vue.js'
import { bundle } from './bundle.js'
import { acceptAll, CONFIG, expect, ready, recordOf, type TestSite, test } from './site.js'

const config = { ...CONFIG, services: ['padlet'] }
const read = createReader(config)

const DRAW = { react: drawReact, vue: drawVue } as const
type Framework = keyof typeof DRAW

interface Drawn {
  /** What the server sent. */
  html: string
  /** What the framework and the page said in the console. */
  readonly complaints: string[]
}

/** A server that draws each page by the request's own cookie. @param told - what it tells the browser that it saw. */
async function serve(
  page: Page,
  site: TestSite,
  framework: Framework,
  told = (initial: InitialConsent) => initial,
): Promise<Drawn> {
  const drawn: Drawn = { html: '', complaints: [] }
  page.on('pageerror', error => drawn.complaints.push(error.message))
  page.on('console', line => {
    // Vue's build flags are the bundler's affair.
    const isOfPage = /error|warning/.test(line.type()) && !line.text().startsWith('Feature flags')
    if (isOfPage) drawn.complaints.push(line.text())
  })
  site.file('/client.js', await bundle(`test/pages/ssr/${framework}-client.js`), 'text/javascript')
  await page.route('**/drawn', async route => {
    const { initial } = read(await route.request().headerValue('cookie'))
    drawn.html = await DRAW[framework](initial)
    site.page('/drawn', {
      config,
      body: `<div id="root">${drawn.html}</div>
        <script type="application/json" id="initial">${JSON.stringify(told(initial))}</script>
        <script src="/client.js" defer></script>`,
    })
    await route.continue()
  })
  await page.goto('/drawn')
  return drawn
}

for (const framework of ['react', 'vue'] as const) {
  test(`${framework}: a server draws what this visitor allows, and the browser draws the same before it goes on`, async ({
    page,
    site,
  }) => {
    const drawn = await serve(page, site, framework)
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
    expect(drawn.html).toContain('undecided')
    expect(drawn.html).toContain('statistics off')

    await acceptAll(page)
    await expect(page.getByText('statistics on')).toBeVisible()
    await expect(page.getByText('board on')).toBeVisible()
    await expect.poll(() => recordOf(page)).not.toBeNull()

    await page.reload()
    expect(drawn.html).toMatch(/<p>decided<\/p>.*<p>statistics on<\/p>.*<p>board on<\/p>/)
    await ready(page)
    await expect(page.getByText('statistics on')).toBeVisible()
    expect(drawn.complaints).toEqual([])
  })

  test(`${framework}: where the record has ended since the server read it, the page follows without a complaint`, async ({
    page,
    site,
  }) => {
    const drawn = await serve(page, site, framework)
    await acceptAll(page)
    await expect.poll(() => recordOf(page)).not.toBeNull()
    // Between the request and the page's start another tab has taken it back.
    await page.addInitScript("document.cookie = 'askfirst=; max-age=0; path=/'")

    await page.reload()
    expect(drawn.html).toContain('statistics on')
    await expect(page.getByText('statistics off')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
    expect(drawn.complaints).toEqual([])
  })

  test(`${framework} complains where the browser is told something else than the server saw`, async ({
    page,
    site,
  }) => {
    // Without this the tests above would also pass if nothing was hydrated, or nobody listened.
    const drawn = await serve(page, site, framework, ({ record }) => ({ record, allowed: ['analytics'] }))
    await expect.poll(() => drawn.complaints.join()).toContain('ydrat')
    await expect(page.getByText('statistics on')).toHaveCount(0)
  })

  test(`${framework}: without a request’s record a server grants nothing`, async () => {
    const nothing = /undecided.*statistics off.*board off/
    expect(await DRAW[framework](read('').initial)).toMatch(nothing)
    expect(await DRAW[framework](read('askfirst=v=1&r=not-a-record&y=analytics').initial)).toMatch(nothing)
    expect(await DRAW[framework](undefined)).toMatch(nothing)
  })
}
