import type { Page } from 'playwright/test'
import { call } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, rejectAll, test } from './site.js'

/** As a site has it: ours first, then whatever reads the address, then the gate. */
const HEAD = `<script src="/af/askfirst-address.js"></script>
<script>window.readByOthers = [location.href]</script>
<link rel="canonical" href="/letters">`
const TAGS = `<script type="application/json" id="askfirst-config">${JSON.stringify(CONFIG)}</script>
<script src="/af/askfirst.js" defer></script>`
const OWNER = `<script type="text/plain" data-askfirst="analytics" data-service="mailchimp">window.readByOwner = location.href</script>`
const PAGE = { tag: HEAD + TAGS, body: OWNER }

const ID = 'mc_eid=UNIQ%2Fid&'
const LANDING = `/letters?a=1&${ID}b=%C4%83+x&_hsenc=p2`

const read = (page: Page, name: string): Promise<unknown> => page.evaluate(key => Reflect.get(window, key), name)
const pathOf = (page: Page): string => page.url().replace(/^https?:\/\/[^/]+/, '')

test('6. An identifier in a mail’s link is out of the address before anything else reads it, and all else stays', async ({
  page,
  site,
}) => {
  site.page('/letters', PAGE)
  site.page('/next', { body: '<p>next</p>' })
  await page.goto(`${LANDING}#part?x=1`)
  await ready(page)

  expect(await read(page, 'readByOthers')).toEqual([`${site.origin}/letters?a=1&b=%C4%83+x#part?x=1`])
  expect(pathOf(page)).toBe('/letters?a=1&b=%C4%83+x#part?x=1')
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe('/letters')
  expect(await page.evaluate(() => history.length)).toBe(2) // about:blank and the page

  await page.goto('/next')
  expect(await page.evaluate(() => document.referrer)).not.toContain('UNIQ')
  await page.goBack()
  expect(pathOf(page)).not.toContain('UNIQ')
})

test('6. After a yes the service that owns an identifier finds it where it looks, and a withdrawal takes it out again', async ({
  page,
  site,
}) => {
  site.page('/letters', PAGE)
  await page.goto(LANDING)
  await ready(page)
  expect(pathOf(page)).toBe('/letters?a=1&b=%C4%83+x')

  await acceptAll(page)
  await expect.poll(() => read(page, 'readByOwner')).toContain('mc_eid=UNIQ%2Fid')

  await call(page, 'withdraw')
  await expect.poll(() => pathOf(page)).toBe('/letters?a=1&b=%C4%83+x')
})

test('6. A no forgets an identifier: a later yes has nothing to hand over', async ({ page, site }) => {
  site.page('/letters', PAGE)
  await page.goto(LANDING)
  await rejectAll(page)
  await call(page, 'acceptAll')

  await expect.poll(() => read(page, 'readByOwner')).toBe(`${site.origin}/letters?a=1&b=%C4%83+x`)
})

test('6. Who said yes before hands it over at once, and still nobody else reads it first', async ({ page, site }) => {
  site.page('/letters', PAGE)
  await page.goto('/letters')
  await acceptAll(page)
  await expect.poll(() => read(page, 'readByOwner')).toBeTruthy()

  await page.goto(LANDING)
  await ready(page)

  expect(await read(page, 'readByOthers')).toEqual([`${site.origin}/letters?a=1&b=%C4%83+x`])
  await expect.poll(() => read(page, 'readByOwner')).toContain('mc_eid=UNIQ%2Fid')
})

for (const [shape, landing, left] of [
  ['alone', '/letters?mc_eid=1', '/letters'],
  ['in a router’s address', '/letters#/inbox?mc_eid=1&tab=2', '/letters#/inbox?tab=2'],
  ['in both', '/letters?vero_id=1&q#/inbox?__s=1', '/letters?q#/inbox'],
  ['beside an empty query', '/letters?&mkt_tok=1', '/letters'],
  ['in another name', '/letters?not_mc_eid=1&mc_eids=2', '/letters?not_mc_eid=1&mc_eids=2'],
  ['nowhere', '/letters?a=b&&c#d#e', '/letters?a=b&&c#d#e'],
] as const) {
  test(`6. An identifier ${shape} leaves the rest of the address as it was`, async ({ page, site }) => {
    site.page('/letters', { tag: `${HEAD}<script>history.replaceState({ kept: 1 }, '')</script>${TAGS}`, body: OWNER })
    await page.goto(landing)
    await ready(page)

    expect(pathOf(page)).toBe(left)
    expect(await page.evaluate(() => history.state)).toEqual({ kept: 1 })
  })
}

test('6. With the stub beside it, in either order, nothing is lost but the handing over in one', async ({
  page,
  site,
}) => {
  const stub = '<script src="/af/askfirst-stub.js"></script>'
  site.page('/letters', { ...PAGE, tag: stub + HEAD + TAGS })
  site.page('/other', { ...PAGE, tag: HEAD + stub + TAGS })
  for (const path of ['/letters', '/other']) {
    await page.goto(`${path}?mc_eid=1`)
    await ready(page)
    expect(pathOf(page)).toBe(path)
  }
  await page.goto('/letters?mc_eid=1')
  await acceptAll(page)

  await expect.poll(() => read(page, 'readByOwner')).toContain('mc_eid=1')
})
