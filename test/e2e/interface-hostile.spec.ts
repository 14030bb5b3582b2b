import type { Page } from 'playwright/test'
import { expect, firstLayer, GRANTED, secondLayer, test } from './interface.js'
import { LAYOUTS, still } from './layout.js'

/** What style sheets of pages do to every element, on purpose or not. */
const HOSTILE = {
  'resets everything': 'html > *, html > * * { all: unset !important }',
  'gives everything a look': `html > *, html > * * {
    color: lime !important; background: navy !important; font: 9px/4 fantasy !important; letter-spacing: 9px !important;
    text-transform: uppercase !important; text-align: right !important; cursor: wait !important; animation: none !important;
    border: 9px dotted red !important; padding: 40px !important; margin: 40px !important; white-space: nowrap !important }`,
  'moves everything': `html > *, html > * * {
    position: relative !important; transform: scale(.5) !important; filter: blur(3px) !important;
    contain: strict !important; will-change: transform !important; overflow: hidden !important }`,
}

const add = (page: Page, css: string): Promise<void> =>
  page.evaluate(text => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, css)

/** Where everything in a layer is, and how it looks. */
const drawn = (page: Page, layer: 'title' | 'heading'): Promise<readonly string[]> =>
  page.evaluate(id => {
    const root = document.querySelector('askfirst-ui')?.shadowRoot
    return [...(root?.querySelectorAll(`[aria-labelledby=${id}], [aria-labelledby=${id}] *`) ?? [])].map(element => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      const look = [
        'color',
        'backgroundColor',
        'font',
        'letterSpacing',
        'textTransform',
        'textAlign',
        'cursor',
      ] as const
      return [element.localName, x, y, width, height, ...look.map(property => style[property])].join(' ')
    })
  }, layer)

for (const [what, css] of Object.entries(HOSTILE)) {
  for (const layout of LAYOUTS) {
    test(`a page that ${what} leaves the ${layout} as it is`, async ({ page, open }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await open(`layout=${layout}`)
      await still(firstLayer(page))
      const before = await drawn(page, 'title')
      expect(before.length).toBeGreaterThan(8)
      const picture = layout === 'bar' ? await firstLayer(page).screenshot() : null

      await add(page, css)

      expect(await drawn(page, 'title')).toEqual(before)
      if (picture) expect((await firstLayer(page).screenshot()).equals(picture)).toBe(true)
    })
  }

  test(`a page that ${what} leaves the second layer as it is`, async ({ page, open }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(GRANTED)
    await page.locator('#choices').click()
    await expect(secondLayer(page).getByRole('switch')).toHaveCount(5)
    await still(secondLayer(page))
    const before = await drawn(page, 'heading')
    expect(before.length).toBeGreaterThan(50)

    await add(page, css)

    expect(await drawn(page, 'heading')).toEqual(before)
  })
}

test('nothing of ours changes the page', async ({ page, open }) => {
  const looks = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('body, main, h1, p, a, #choices')].map(element => {
        const { x, y, width, height } = element.getBoundingClientRect()
        const { color, font, backgroundColor } = getComputedStyle(element)
        return [x, y, width, height, color, font, backgroundColor].join(' ')
      }),
    )
  await open('theme=ink')
  await expect(firstLayer(page)).toBeVisible()
  const before = await looks()
  expect(before.length).toBeGreaterThan(8)

  await page.evaluate('askfirst.unmount()')

  await expect(firstLayer(page)).toHaveCount(0)
  expect(await looks()).toEqual(before)
})
