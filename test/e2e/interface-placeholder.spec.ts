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

test('unmounting leaves the page as it was', async ({ page, open }) => {
  await open(GRANTED.replace('true', 'false'))
  await page.evaluate('askfirst.unmount()')

  await expect(page.locator('askfirst-ui, askfirst-frame')).toHaveCount(0)
  await expect(page.locator('iframe')).toBeVisible()
})
