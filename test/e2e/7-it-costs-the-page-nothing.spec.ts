import { LAYOUTS, still } from './layout.js'
import { CONFIG, expect, ready, rejectAll, test } from './site.js'

/** Less than a layer has, so that a layer that were counted would be the largest paint. */
const TEXT = '<p>A page with little to say.</p>'

/** What a page has to go through, from its first moment: whose the largest paint is, what moves, who asks for sizes. */
function watch(): void {
  const seen = { largest: [] as string[], shift: 0, asked: 0 }
  Object.assign(globalThis, { seen })
  new PerformanceObserver(list => {
    for (const { element } of list.getEntries() as (PerformanceEntry & { element: Element | null })[]) {
      // Of what is in a shadow tree the browser does not say which element it is.
      seen.largest.push(element?.localName ?? 'ours')
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver(list => {
    for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shift += value
  }).observe({ type: 'layout-shift', buffered: true })
  const { getBoundingClientRect } = Element.prototype
  Element.prototype.getBoundingClientRect = function asked() {
    seen.asked++
    return getBoundingClientRect.call(this)
  }
}

for (const layout of LAYOUTS) {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    test(`7. It costs the page nothing: the ${layout} is never the largest paint and shifts nothing, motion: ${reducedMotion}`, async ({
      page,
      site,
    }) => {
      await page.emulateMedia({ reducedMotion })
      await page.addInitScript(watch)
      site.page('/', { config: { ...CONFIG, layout }, body: TEXT })
      await page.goto('/')
      const layer = page.locator('askfirst-ui [aria-labelledby=title]')
      await expect(layer).toHaveCSS('opacity', '1')
      await still(layer)
      // Whatever this frame has brought is told with the next.
      await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))

      const { largest, shift, asked } = await page.evaluate<{ largest: string[]; shift: number; asked: number }>('seen')
      expect(largest).toContain('h1')
      expect(largest).not.toContain('ours')
      expect(shift).toBe(0)
      // Its size is asked for when it is there and when it is drawn, not frame by frame.
      expect(asked).toBeLessThanOrEqual(3)
    })
  }
}

test('7. It costs the page nothing: while the bar stands there, nothing is laid out', async ({ page, site }) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const layouts = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN
  }
  site.page('/', { body: TEXT })
  await page.goto('/')
  const layer = page.locator('askfirst-ui [aria-labelledby=title]')
  await expect(page.getByRole('status')).toHaveText('Privacy choices')
  await still(layer)
  const before = await layouts()
  expect(before).toBeGreaterThan(0)

  await page.evaluate(async () => {
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame)
  })

  expect((await layouts()) - before).toBe(0)
})

for (const theme of ['plain', 'ink']) {
  test(`7. It costs the page nothing: a returning visitor loads the gate alone, theme: ${theme}`, async ({
    page,
    site,
  }) => {
    site.page('/', { config: { ...CONFIG, theme, secondLayer: 'sheet' }, body: TEXT })
    await page.goto('/')
    await rejectAll(page)
    await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
    expect(site.asked.filter(path => path.includes('/looks/'))).toEqual(theme === 'ink' ? ['/af/looks/ink.js'] : [])
    site.asked.length = 0

    await page.reload()
    await ready(page)
    await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()

    expect(site.asked).toEqual(['/', '/af/askfirst.js'])
  })
}
