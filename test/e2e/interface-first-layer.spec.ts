import {
  axeFindings,
  callsOf,
  decisionsOf,
  expect,
  firstLayer,
  focused,
  GRANTED,
  secondLayer,
  test,
} from './interface.js'
import { still } from './layout.js'

for (const layout of ['bar', 'box', 'dialog']) {
  test(`axe finds nothing wrong with the ${layout}`, async ({ page, open }) => {
    await open(`layout=${layout}`)

    await expect(firstLayer(page)).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
  })

  test(`reject and accept are alike in the ${layout}`, async ({ page, open }) => {
    await open(`layout=${layout}`)

    const looks = await firstLayer(page)
      .getByRole('button', { name: ' all' })
      .evaluateAll(buttons =>
        buttons.map(button => {
          const { color, backgroundColor, borderColor, fontSize, fontWeight, fontFamily } = getComputedStyle(button)
          const { width, height, top } = button.getBoundingClientRect()
          const size = [Math.round(width), Math.round(height), top]
          return { color, backgroundColor, borderColor, fontSize, fontWeight, fontFamily, size }
        }),
      )
    expect(looks).toHaveLength(2)
    expect(looks[0]?.size[0]).toBeGreaterThan(44)
    expect(looks[0]).toEqual(looks[1])
  })
}

for (const [name, method, call] of [
  ['Reject all', 'reject-all', 'rejectAll'],
  ['Accept all', 'accept-all', 'acceptAll'],
] as const) {
  test(`one click on "${name}" decides, and the visitor is told`, async ({ page, open }) => {
    await open()

    await firstLayer(page).getByRole('button', { name }).click()

    await expect(firstLayer(page)).toHaveCount(0)
    await expect(page.getByRole('status')).toHaveText('Your choice is saved.')
    expect(await decisionsOf(page)).toEqual([expect.objectContaining({ name: call, method, trusted: true })])
  })
}

test('a click by a program is called one', async ({ page, open }) => {
  await open()

  await firstLayer(page)
    .getByRole('button', { name: 'Accept all' })
    .evaluate((button: HTMLButtonElement) => button.click())

  expect(await decisionsOf(page)).toEqual([expect.objectContaining({ name: 'acceptAll', trusted: false })])
})

test('what is shown is known before a choice can be made', async ({ page, open }) => {
  await open()

  await expect(firstLayer(page)).toBeVisible()
  const [first] = await callsOf(page)
  expect(first?.notice?.texts).toMatchObject({ reject: 'Reject all', text: expect.stringMatching(/^Open Campus uses/) })
})

test('bar and box take no focus, come first in tab order and announce themselves', async ({ page, open }) => {
  for (const layout of ['bar', 'box']) {
    await open(`layout=${layout}`)
    await expect(page.getByRole('status')).toHaveText('Privacy choices')
    expect(await focused(page)).not.toBe('title')

    const order: string[] = []
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('Tab')
      order.push(await focused(page))
    }

    expect(order).toEqual(['Privacy policy', 'Reject all', 'Accept all', 'Choose', 'first'])
  }
})

test('bar and box keep what has the focus in sight, and give the page its scroll padding back', async ({
  page,
  open,
}) => {
  await open()
  const layer = await firstLayer(page).boundingBox()

  await page.locator('#last').focus()

  const link = await page.locator('#last').boundingBox()
  expect((link?.y ?? 0) + (link?.height ?? 0)).toBeLessThanOrEqual(layer?.y ?? 0)
  await firstLayer(page).getByRole('button', { name: 'Reject all' }).click()
  await expect.poll(() => page.evaluate(() => document.documentElement.style.scrollPaddingBottom)).toBe('')
})

test('the first layer covers at most half of the page at 320 px and 400 %', async ({ page, open }) => {
  for (const [width, height] of [
    [320, 568],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height })
    await open('locale=lv')
    await expect(firstLayer(page)).toBeVisible()

    expect((await firstLayer(page).boundingBox())?.height).toBeLessThanOrEqual(height / 2 + 1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await expect(firstLayer(page).getByRole('button').first()).toBeInViewport({ ratio: 1 })
  }
})

test('the dialog holds the focus; Escape leaves it without a choice', async ({ page, open }) => {
  await open('layout=dialog')
  expect(await focused(page)).toBe('title')

  await page.keyboard.press('Escape')

  await expect(firstLayer(page)).toHaveCount(0)
  expect(await decisionsOf(page)).toEqual([])
  await page.locator('#first').click()
  expect(page.url()).toContain('#first')
})

test('Choose leads to the second layer, Escape back to the same button', async ({ page, open }) => {
  await open()
  await firstLayer(page).getByRole('button', { name: 'Choose' }).focus()

  await page.keyboard.press('Enter')
  await expect(secondLayer(page)).toBeVisible()
  await page.keyboard.press('Escape')

  await expect(secondLayer(page)).toHaveCount(0)
  await expect(firstLayer(page)).toBeVisible()
  expect(await focused(page)).toBe('Choose')
  expect(await decisionsOf(page)).toEqual([])
})

test('each position puts the first layer where it says', async ({ page, open }) => {
  await page.setViewportSize({ width: 1200, height: 800 })
  for (const [layout, position, x, y] of [
    ['bar', 'top', 0, 0],
    ['bar', 'bottom', 0, 'end'],
    ['box', 'start', 12, 'end'],
    ['box', 'end', 'end', 'end'],
    ['box', 'top', 'end', 12],
  ] as const) {
    await open(`layout=${layout}&position=${position}`)
    await still(firstLayer(page))

    const box = (await firstLayer(page).boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 }
    const margin = layout === 'box' ? 12 : 0
    expect(Math.round(box.x), `${layout} ${position}`).toBe(x === 'end' ? 1200 - margin - Math.round(box.width) : x)
    expect(Math.round(box.y + (y === 'end' ? box.height : 0))).toBe(y === 'end' ? 800 - margin : y)
  }
})

test('who has decided is not asked', async ({ page, open }) => {
  await open(GRANTED)

  await expect(page.locator('askfirst-ui')).toBeAttached()
  await expect(firstLayer(page)).toHaveCount(0)
})

test('a site without a controller or policy is named by its host', async ({ page, open }) => {
  await open('controller=none&policy=none')

  await expect(firstLayer(page)).toContainText('localhost uses cookies')
  await expect(firstLayer(page).getByRole('link')).toHaveCount(0)
})
