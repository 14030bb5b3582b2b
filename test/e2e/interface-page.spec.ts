import { decisionsOf, expect, firstLayer, secondLayer, test } from './interface.js'

test('the interface is never the largest paint and shifts nothing', async ({ page, open }) => {
  await page.addInitScript(() => {
    const seen = { largest: [] as string[], shift: 0 }
    Object.assign(globalThis, { seen })
    new PerformanceObserver(list => {
      for (const { element } of list.getEntries() as (PerformanceEntry & { element: Element | null })[]) {
        seen.largest.push(element?.getRootNode() === document ? (element?.localName ?? '') : 'ours')
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver(list => {
      for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shift += value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion })
    await open()
    await expect(firstLayer(page)).toHaveCSS('opacity', '1')
    await page.waitForTimeout(500)

    const { largest, shift } = await page.evaluate<{ largest: string[]; shift: number }>('seen')
    expect(largest).toContain('p')
    expect(largest).not.toContain('ours')
    expect(shift).toBe(0)
  }
})

test('a swapped body takes nothing away', async ({ page, open }) => {
  await open()

  await page.evaluate(() => document.body.replaceWith(document.createElement('body')))

  await expect(firstLayer(page)).toBeVisible()
  await firstLayer(page).getByRole('button', { name: 'Reject all' }).click()
  expect(await decisionsOf(page)).toHaveLength(1)
})

test('the interface follows the language of the page', async ({ page, open }) => {
  await open()
  await expect(firstLayer(page).getByRole('button', { name: 'Reject all' })).toBeVisible()

  for (const [lang, text] of [
    ['lv', 'Noraidīt visu'],
    ['ro-RO', 'Refuz tot'],
    ['en', 'Reject all'],
  ] as const) {
    await page.evaluate(to => document.documentElement.setAttribute('lang', to), lang)
    await expect(firstLayer(page).getByRole('button', { name: text })).toBeVisible()
  }
})

test('a language that does not load is English', async ({ page, open }) => {
  await page.route('**/locales/ro.js', route => route.abort())
  await open('locale=ro')

  await expect(firstLayer(page).getByRole('button', { name: 'Reject all' })).toBeVisible()
})

for (const [how, act] of [
  ['hides', "document.styleSheets[0].insertRule('askfirst-ui { display: none !important }')"],
  ['removes', "document.querySelector('askfirst-ui').remove()"],
] as const) {
  for (const layout of ['bar', 'dialog']) {
    test(`a blocker that ${how} the ${layout} makes no choice and leaves a page that works`, async ({ page, open }) => {
      await open(`layout=${layout}`)
      await expect(firstLayer(page)).toBeVisible()

      await page.evaluate(act)

      await expect(firstLayer(page)).toBeHidden()
      await page.locator('#first').click()
      expect(page.url()).toContain('#first')
      await expect.poll(() => page.evaluate(() => document.documentElement.style.scrollPaddingBottom)).toBe('')
      expect(await decisionsOf(page)).toEqual([])
    })
  }
}

test('a visitor who asks for the choices after a blocker took them gets them', async ({ page, open }) => {
  await open()
  await expect(firstLayer(page)).toBeVisible()
  await page.evaluate("document.querySelector('askfirst-ui').remove()")

  await page.locator('#choices').click()

  await expect(secondLayer(page)).toBeVisible()
})

test('nothing of ours is printed', async ({ page, open }) => {
  await open()
  await expect(firstLayer(page)).toBeVisible()

  await page.emulateMedia({ media: 'print' })

  await expect(firstLayer(page)).toBeHidden()
})

test('no name of ours is one that blocker lists match', async ({ page, open }) => {
  await open()
  await page.locator('#choices').click()
  await expect(secondLayer(page).getByRole('heading', { name: 'Matomo' })).toBeVisible()

  const names = await page.evaluate(() => {
    const hosts = [...document.querySelectorAll('askfirst-ui, askfirst-frame')]
    const inside = hosts.flatMap(host => Array.from(host.shadowRoot?.querySelectorAll('*') ?? []))
    return hosts.concat(inside).flatMap(({ localName, id, className, part }) => [localName, id, className, part.value])
  })
  expect(names).toContain('dialog')
  expect(names.filter(name => /cookie|consent|gdpr|banner/i.test(name))).toEqual([])
})
