import { readdirSync } from 'node:fs'
import { axeFindings, decisionsOf, expect, firstLayer, focused, GRANTED, secondLayer, test } from './interface.js'
import { cutIn, focusBehind, LAYOUTS, looksIn, still, THEMES, tabTo } from './layout.js'

/** WCAG 1.4.3, and 2.5.8 in CSS pixels. */
const LEAST_CONTRAST = 4.5
const LEAST_TARGET = 24

for (const layout of LAYOUTS) {
  for (const locale of ['en', 'ar']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`9. axe finds nothing in the ${layout}, in ${locale}, ${colorScheme}`, async ({ page, open }) => {
        await page.emulateMedia({ colorScheme })
        await open(`layout=${layout}&locale=${locale}`)
        await expect(firstLayer(page)).toBeVisible()
        expect(await axeFindings(page)).toEqual([])

        await firstLayer(page).getByRole('button').last().click()
        await expect(secondLayer(page).getByRole('switch')).toHaveCount(5)
        expect(await axeFindings(page)).toEqual([])

        await secondLayer(page).getByRole('switch').first().click()
        await secondLayer(page).getByRole('button').last().click()
        await expect(secondLayer(page)).toHaveCount(0)
        expect(await axeFindings(page)).toEqual([])
      })
    }
  }

  test(`9. what a screen reader is told of the ${layout}`, async ({ page, open }) => {
    await open(`layout=${layout}`)

    await expect(page.locator('askfirst-ui')).toMatchAriaSnapshot(`
      - ${layout === 'dialog' ? 'dialog' : 'region'} "Privacy choices":
        - heading "Privacy choices" [level=2]
        - paragraph:
          - text: /Open Campus uses cookies/
          - link "Privacy policy"
        - list:
          - listitem: /Functional/
          - listitem: /Analytics/
        - button "Reject all"
        - button "Accept all"
        - button "Choose"
      - status: Privacy choices
    `)
  })

  test(`9. every language fits the ${layout} at 320 px and at 400 %`, async ({ page, open }) => {
    for (const height of [568, 256]) {
      await page.setViewportSize({ width: 320, height })
      await open(`layout=${layout}`)
      await still(firstLayer(page))
      for (const locale of ['en', ...readdirSync('dist/locales').map(file => file.slice(0, 2))]) {
        await page.evaluate(lang => document.documentElement.setAttribute('lang', lang), locale)
        await expect(page.locator(`askfirst-ui [lang=${locale}]`)).toBeAttached()

        expect(await cutIn(firstLayer(page)), locale).toEqual([])
      }
    }
  })

  test(`9. with wider letters, words and lines nothing of the ${layout} is lost`, async ({ page, open }) => {
    await page.setViewportSize({ width: 320, height: 568 })
    await open(`layout=${layout}`)
    const [before] = await looksIn(firstLayer(page))
    // WCAG 1.4.12, as a visitor's own tool would set it.
    await firstLayer(page).evaluate(layer => {
      const spaced = new CSSStyleSheet()
      spaced.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
      )
      ;(layer.getRootNode() as ShadowRoot).adoptedStyleSheets.push(spaced)
    })

    await expect.poll(async () => (await looksIn(firstLayer(page)))[1]?.height).not.toBe(before?.height)
    expect(await cutIn(firstLayer(page))).toEqual([])
    for (const button of await firstLayer(page).getByRole('button').all()) {
      await button.scrollIntoViewIfNeeded()
      await expect(button).toBeInViewport({ ratio: 1 })
    }
  })
}

test('9. what a screen reader is told of the second layer', async ({ page, open }) => {
  await open(GRANTED)
  await page.locator('#choices').click()

  // Whole, so that no landmark of a page, such as a banner, is in it.
  const dialog = page.locator('askfirst-ui').getByRole('dialog', { name: 'Privacy choices' })
  await expect(dialog.getByRole('switch')).toHaveCount(5)
  await expect(page.locator('askfirst-ui')).toMatchAriaSnapshot(`
    - /children: equal
    - dialog "Privacy choices":
      - /children: equal
      - heading "Privacy choices" [level=2]
      - button "Close"
      - paragraph: /Open Campus uses cookies/
      - heading "Essential" [level=3]
      - text: Always on
      - paragraph: /cannot work without/
      - heading "Askfirst" [level=4]
      - text: Always on
      - group: Details
      - heading "Functional" [level=3]
      - switch "Functional" [checked]
      - paragraph: /Embedded content/
      - heading "Padlet" [level=4]
      - switch "Padlet" [checked]
      - group: Details
      - heading "Analytics" [level=3]
      - switch "Analytics" [checked]
      - paragraph: /newsletters/
      - heading "Matomo" [level=4]
      - switch "Matomo" [checked]
      - group: Details
      - heading "Clarity" [level=4]
      - switch "Clarity"
      - group: Details
      - heading "Who asks, and your proof" [level=3]
      - term: Responsible
      - definition: /Open Campus/
      - term: Contact
      - definition:
        - link "dpo@campus.example"
      - term: Supervisory authority (complaints)
      - definition:
        - link /Autoritatea/
        - text: /București/
      - term: Privacy policy
      - definition:
        - link "Version 2026-11-01"
      - term: Your choice of
      - definition: /2026/
      - term: Receipt
      - definition: /01930000/
      - status
      - link "Download my receipt"
      - link "Check my receipt"
      - button "Withdraw everything"
      - button "Reject all"
      - button "Accept all"
      - button "Save"
    - status
  `)
  await expect(dialog.getByRole('switch', { name: 'Clarity' })).not.toBeChecked()
})

/** The screens of the pictures that `npm run shots` makes, in CSS pixels: the last is 400 % of 1280 × 1024. */
const SCREENS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 320, height: 256 },
]

for (const [layer, query, layerOf] of [
  ['bar', 'layout=bar', firstLayer],
  ['box', 'layout=box', firstLayer],
  ['dialog', 'layout=dialog', firstLayer],
  ['second layer', GRANTED, secondLayer],
  ['sheet', `${GRANTED}&secondLayer=sheet`, secondLayer],
] as const) {
  test(`9. nothing that has the focus is behind the buttons of the ${layer}`, async ({ page, open }) => {
    for (const screen of SCREENS) {
      await page.setViewportSize(screen)
      await open(`locale=de&${query}`)
      if (layerOf === secondLayer) await page.locator('#choices').click()
      await still(layerOf(page))
      const stops = await layerOf(page).locator('a, button, input, summary').count()

      for (const key of ['Tab', 'Shift+Tab']) {
        const behind: string[] = []
        for (let stop = 0; stop < stops; stop++) {
          await page.keyboard.press(key)
          behind.push(...(await focusBehind(page)))
        }
        expect(behind, `${key} at ${screen.width} × ${screen.height}`).toEqual([])
      }
    }
  })
}

for (const layout of ['bar', 'box'] as const) {
  test(`9. the ${layout} does not trap the keyboard, and Escape is no choice`, async ({ page, open }) => {
    await open(`layout=${layout}`)
    await tabTo(page, 'Choose')

    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('first')
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).toBe('Choose')
    await page.keyboard.press('Escape')

    await expect(firstLayer(page)).toBeVisible()
    expect(await decisionsOf(page)).toEqual([])
  })
}

for (const theme of THEMES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`9. every text of "${theme}" can be read and every button hit, ${colorScheme}`, async ({ page, open }) => {
      await page.emulateMedia({ colorScheme })
      for (const [layer, query] of [
        [firstLayer(page), ''],
        [secondLayer(page), GRANTED],
      ] as const) {
        await open(`theme=${theme}&${query}`)
        if (query) await page.locator('#choices').click()
        await still(layer)
        const looks = await looksIn(layer)

        expect(looks.length).toBeGreaterThan(5)
        expect(looks.filter(({ contrast }) => contrast < LEAST_CONTRAST)).toEqual([])
        for (const target of await layer.locator('button, input, summary').all()) {
          const { width = 0, height = 0 } = (await target.boundingBox()) ?? {}
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(LEAST_TARGET)
        }
      }
    })
  }
}

test('9. in forced colours texts can be read, and buttons and layers have an edge', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  for (const theme of THEMES) {
    await open(`theme=${theme}&layout=box`)
    await still(firstLayer(page))

    const looks = await looksIn(firstLayer(page))
    expect(looks.map(({ text }) => text)).toContain('Reject all')
    expect(looks.filter(({ contrast }) => contrast < LEAST_CONTRAST)).toEqual([])
    for (const edged of [firstLayer(page), ...(await firstLayer(page).getByRole('button').all())]) {
      await expect(edged).toHaveCSS('border-top-style', 'solid')
      await expect(edged).toHaveCSS('border-top-width', /^[12]px$/)
      await expect(edged).not.toHaveCSS('border-top-color', 'rgb(0, 0, 0)')
    }
  }
})

test('9. nothing moves for who wants no motion, and nothing shines through for who wants that not', async ({
  page,
  open,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const session = await page.context().newCDPSession(page)
  const features = [
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'prefers-reduced-transparency', value: 'reduce' },
  ]
  await session.send('Emulation.setEmulatedMedia', { features })
  for (const query of ['layout=bar', 'layout=dialog']) {
    await open(query)
    await expect(firstLayer(page)).toHaveCSS('animation-name', 'fade')
    await expect(firstLayer(page)).toHaveCSS('box-shadow', 'none')
  }
  const backdrop = await firstLayer(page).evaluate(dialog => getComputedStyle(dialog, '::backdrop').backgroundColor)
  expect(backdrop).toMatch(/^rgb\(/)
})

test('9. on a phone with round corners nothing is under them or under its bars', async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 47, bottom: 34, left: 0, right: 0 } })
  for (const [layout, position] of [
    ['bar', 'bottom'],
    ['bar', 'top'],
    ['box', 'bottom'],
    ['box', 'top-end'],
    ['dialog', 'bottom'],
  ]) {
    await open(`layout=${layout}&position=${position}`)
    await still(firstLayer(page))

    const title = await firstLayer(page).getByRole('heading').boundingBox()
    const last = await firstLayer(page).getByRole('button').last().boundingBox()
    expect(title?.y, `${layout} ${position}`).toBeGreaterThanOrEqual(47)
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(844 - 34)
  }
})
