import { axeFindings, decisionsOf, expect, focused, GRANTED, REFUSED, secondLayer, test } from './interface.js'

test('a placeholder says who and why, and nothing is asked of the third party', async ({ page, open }) => {
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))

  await open(REFUSED)

  const frame = page.locator('askfirst-frame')
  await expect(frame).toContainText('Padlet')
  await expect(frame).toContainText('padlet.com · Functional')
  await expect(page.locator('iframe')).toBeHidden()
  expect(await axeFindings(page)).toEqual([])
  expect(requests.filter(url => !url.startsWith('http://localhost'))).toEqual([])
})

for (const width of [1200, 320]) {
  test(`a placeholder has the size of its frame at ${width} px`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 700 })
    await open(REFUSED)
    const placeholder = await page.locator('askfirst-frame').boundingBox()

    await page.locator('askfirst-frame').getByRole('button', { name: 'Load once' }).click()

    await expect(page.locator('askfirst-frame')).toHaveCount(0)
    expect(placeholder?.width).toBeGreaterThan(200)
    expect(await page.locator('iframe').boundingBox()).toEqual(placeholder)
    expect(await page.locator('iframe').getAttribute('style')).toBeNull()
  })
}

test('a placeholder stays as responsive as its frame', async ({ page, open }) => {
  await page.setViewportSize({ width: 1200, height: 700 })
  await open(REFUSED)
  await expect(page.locator('askfirst-frame')).toHaveCSS('width', '560px')

  await page.setViewportSize({ width: 320, height: 700 })

  await expect(page.locator('askfirst-frame')).toHaveCSS('width', '288px')
})

test('once is once: it loads, remembers nothing, and takes the focus along', async ({ page, open }) => {
  await open(REFUSED)
  await page.locator('askfirst-frame').getByRole('button', { name: 'Load once' }).focus()

  await page.keyboard.press('Enter')

  expect(await decisionsOf(page)).toEqual([{ name: 'loadOnce' }])
  await expect(page.locator('iframe')).toBeVisible()
  expect(await focused(page)).toBe('iframe')
})

test('always allow grants that service alone', async ({ page, open }) => {
  await open(REFUSED)

  await page.locator('askfirst-frame').getByRole('button', { name: 'Always allow' }).click()

  expect(await decisionsOf(page)).toEqual([
    {
      name: 'choose',
      method: 'save',
      trusted: true,
      choice: { functional: false, analytics: false, 'functional/padlet': true },
    },
  ])
  await expect(page.locator('askfirst-frame')).toHaveCount(0)
})

test('a placeholder is used by keyboard alone, in the order that it is read in', async ({ page, open }) => {
  await open(REFUSED)
  await page.locator('#first').focus()

  for (const name of ['Load once', 'Always allow', 'Privacy choices']) {
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe(name)
  }
  await page.keyboard.press('Enter')
  await expect(secondLayer(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(secondLayer(page)).toBeHidden()
  expect(await focused(page)).toBe('Privacy choices')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  expect(await decisionsOf(page)).toMatchObject([{ name: 'choose', trusted: true }])
})

for (const [what, media, dir] of [
  ['in the dark', { colorScheme: 'dark' }, 'ltr'],
  ['in forced colours', { forcedColors: 'active' }, 'ltr'],
  ['from right to left', {}, 'rtl'],
] as const) {
  test(`axe finds nothing wrong with a placeholder ${what}, and at 320 px nothing is cut off`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.emulateMedia(media)
    await open(REFUSED)
    await page.evaluate(to => document.documentElement.setAttribute('dir', to), dir)

    expect(await axeFindings(page)).toEqual([])
    const colours = page.locator('askfirst-frame button').evaluateAll(buttons =>
      buttons.map(button => {
        const { color, backgroundColor } = getComputedStyle(button)
        return color !== backgroundColor
      }),
    )
    expect(await colours).toEqual([true, true, true]) // axe takes forced colours for what they were
    const box = page.locator('askfirst-frame').getByRole('region')
    expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
}

for (const locale of ['el', 'hu', 'ar']) {
  test(`in a frame that is too small for it, a placeholder scrolls and no word of its buttons is cut off (${locale})`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => document.querySelector('iframe')?.setAttribute('height', '150')),
    )
    await open(`${REFUSED}&locale=${locale}`)

    const buttons = page.locator('askfirst-frame button')
    await expect(buttons).toHaveCount(3)
    await expect(page.locator('askfirst-frame section')).toHaveAttribute('lang', locale)
    expect(
      await buttons.evaluateAll(all => all.map(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)),
    ).toEqual([false, false, false])
    const section = page.locator('askfirst-frame section')
    expect(await section.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(true)
  })
}

test('a placeholder follows the language of the page and keeps the focus', async ({ page, open }) => {
  await open(REFUSED)
  await page.locator('askfirst-frame').getByRole('button', { name: 'Load once' }).focus()

  for (const [lang, text] of [
    ['pt', 'Carregar uma vez'],
    ['ro', 'Încarcă o dată'],
    ['en', 'Load once'],
  ] as const) {
    await page.evaluate(to => document.documentElement.setAttribute('lang', to), lang)
    await expect(page.locator('askfirst-frame').getByRole('button', { name: text })).toBeFocused()
    await expect(page.locator('askfirst-frame').getByRole('region')).toHaveAttribute('lang', lang)
  }
})

test('a page themes a placeholder by its parts and the same properties as the interface', async ({ page, open }) => {
  await open(REFUSED)
  const button = page.locator('askfirst-frame').getByRole('button', { name: 'Load once' })
  await expect(button).toHaveCSS('background-color', 'rgb(29, 76, 184)')

  await page.evaluate(() => {
    const [sheet] = document.styleSheets
    sheet?.insertRule(':root { --askfirst-accent: rgb(0, 80, 0); --askfirst-radius: 3px }')
    sheet?.insertRule('askfirst-frame::part(title) { color: rgb(9, 9, 9) }')
  })

  await expect(button).toHaveCSS('background-color', 'rgb(0, 80, 0)')
  await expect(button).toHaveCSS('border-radius', '3px')
  await expect(page.locator('askfirst-frame b')).toHaveCSS('color', 'rgb(9, 9, 9)')
})

test('a placeholder follows a switch for the dark that is the page’s own', async ({ page, open }) => {
  await open(REFUSED)
  const button = page.locator('askfirst-frame').getByRole('button', { name: 'Load once' })
  await expect(button).toHaveCSS('background-color', 'rgb(29, 76, 184)')

  await page.evaluate(() => document.documentElement.style.setProperty('--askfirst-scheme', 'dark'))

  await expect(button).toHaveCSS('background-color', 'rgb(169, 194, 255)')
})

test('a placeholder is not printed', async ({ page, open }) => {
  await open(REFUSED)
  await expect(page.locator('askfirst-frame').getByRole('region')).toBeVisible()

  await page.emulateMedia({ media: 'print' })

  await expect(page.locator('askfirst-frame').getByRole('region')).toBeHidden()
})

test('the placeholder leads to the second layer', async ({ page, open }) => {
  await open(REFUSED)

  await page.locator('askfirst-frame').getByRole('button', { name: 'Privacy choices' }).click()

  await expect(secondLayer(page)).toBeVisible()
})

test('the page takes a placeholder away, and then it is gone for good', async ({ page, open }) => {
  await open(REFUSED)
  await expect(page.locator('askfirst-frame')).toHaveCount(1)

  await page.evaluate('host.acceptAll({ method: "api", trusted: false })')

  await expect(page.locator('askfirst-frame')).toHaveCount(0)
  await page.evaluate("document.documentElement.lang = 'pt'")
  await expect.poll(() => page.evaluate('askfirst.triggerLabel()')).toMatch(/^Opções de privacidade/)
  await expect(page.locator('askfirst-frame')).toHaveCount(0)
})

test('unmounting and releasing leave the page as it was', async ({ page, open }) => {
  await open(GRANTED.replace('true', 'false'))
  await expect(page.locator('askfirst-ui, askfirst-frame')).toHaveCount(2)

  await page.evaluate('askfirst.unmount(); for (const release of releases) release()')

  await expect(page.locator('askfirst-ui, askfirst-frame')).toHaveCount(0)
  await expect(page.locator('iframe')).toBeVisible()
})
