import type { Page } from 'playwright/test'
import { CONFIG_COMMAND, DEFAULT, dataLayerOf, GRANTED, JS, YES } from './data-layer.js'
import { expect, ready, rejectAll, test } from './site.js'
import { configTag, GATE, grantOn, stub } from './stub-page.js'

/** What a page in advanced mode has: a tag that acts on each command in turn, as gtag.js does, and its snippet. */
const TAG = `const act = command => command && window.acted.push(command[0] + ' ' + (command[1] instanceof Date ? '' : command[1]))
  window.acted = []
  window.dataLayer.forEach(act)
  const push = window.dataLayer.push
  window.dataLayer.push = (...items) => { items.forEach(act); return push.apply(window.dataLayer, items) }`
const snippet = (origin: string): string => `<script src="${origin}/gtag.js" async></script><script>
  window.dataLayer = window.dataLayer || []
  function gtag() { dataLayer.push(arguments) }
  gtag('js', new Date())
  gtag('config', 'G-1A2B3C')
</script>`
const acted = (page: Page): Promise<unknown> => page.evaluate('window.acted?.filter(name => !name.startsWith("undef"))')

test('advanced mode: the page’s own tag meets the default before its first command', async ({ page, site }) => {
  site.vendor.answer('/gtag.js', TAG)
  site.page('/', { tag: configTag() + stub() + snippet(site.vendor.origin) + GATE })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()

  await expect.poll(() => acted(page)).toEqual(['consent default', 'js ', 'config G-1A2B3C'])
  await rejectAll(page)
  await expect.poll(() => acted(page)).toEqual(['consent default', 'js ', 'config G-1A2B3C', 'consent update'])
})

test('advanced mode: the page’s own tag knows of a returning visitor’s grant before it is configured', async ({
  page,
  site,
}) => {
  site.vendor.answer('/gtag.js', TAG)
  await grantOn(page, site, { tag: configTag() + stub() + snippet(site.vendor.origin) + GATE })

  await page.reload()
  await ready(page)

  expect(await dataLayerOf(page)).toEqual([DEFAULT, GRANTED, YES, JS, CONFIG_COMMAND])
  await expect.poll(() => acted(page)).toEqual(['consent default', 'consent update', 'js ', 'config G-1A2B3C'])
})
