import { call } from './page-code.js'
import { shapeNamed } from './shape.js'
import { askedIn, openShape, serveShape } from './shape-page.js'
import { acceptAll, expect, test } from './site.js'

test('a released script has all that its author gave it, and Subresource Integrity still counts', async ({
  page,
  site,
}) => {
  serveShape(site, shapeNamed('script-attributes'))
  await openShape(page, shapeNamed('script-attributes'))
  const failed = page.waitForEvent('console', line => line.text().includes('integrity'))
  await acceptAll(page)
  const released = page.locator('script#kept[src]')
  await expect(released).toBeAttached()

  const integrity = await released.getAttribute('integrity')
  expect(await released.evaluate((script: HTMLScriptElement) => script.nonce)).toBe('its-own')
  expect(integrity).toMatch(/^sha384-/)
  for (const [name, value] of Object.entries({
    crossorigin: 'anonymous',
    referrerpolicy: 'no-referrer',
    fetchpriority: 'low',
    'data-site-id': '7',
  })) {
    await expect(released).toHaveAttribute(name, value)
  }
  expect((await failed).text()).toContain('/first/tampered.js')
})

for (const name of ['data-block', 'import-map']) {
  test(`${name}: what nobody marked is as its author wrote it, before and after`, async ({ page, site }) => {
    serveShape(site, shapeNamed(name))
    await openShape(page, shapeNamed(name))
    const left = page.locator('[data-left-alone]')
    const written = await left.evaluateAll(all => all.map(element => element.outerHTML))
    expect(written.length).toBeGreaterThan(0)

    await acceptAll(page)
    expect(await askedIn(page, site, 'first')).toEqual(shapeNamed(name).expected.granted)

    expect(await left.evaluateAll(all => all.map(element => element.outerHTML))).toEqual(written)
  })
}

test('a connection is made ready only while it is granted', async ({ page, site }) => {
  serveShape(site, shapeNamed('link-preconnect'))
  await openShape(page, shapeNamed('link-preconnect'))
  const link = page.locator('link[rel=preconnect]')
  await expect(page.getByRole('button', { name: 'Accept all' })).toBeVisible()
  await expect(link).not.toHaveAttribute('href')
  await acceptAll(page)
  await expect(link).toHaveAttribute('href', `${site.vendor.origin}/first`)
  await call(page, 'withdraw')
  await expect(link).not.toHaveAttribute('href')
})

for (const name of ['video', 'audio']) {
  // An element that has lost its `src` goes on playing and fetching until it is told to load anew.
  test(`${name}: taking it back ends what is playing`, async ({ page, site }) => {
    serveShape(site, shapeNamed(name))
    await openShape(page, shapeNamed(name))
    const state = (): Promise<number> =>
      page.locator(name).evaluate((media: HTMLMediaElement) => media.networkState - media.NETWORK_EMPTY)
    await acceptAll(page)
    await expect.poll(state).not.toBe(0)
    await call(page, 'withdraw')
    await expect.poll(state).toBe(0)
  })
}
