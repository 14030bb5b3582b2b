import { decisionsOf, expect, firstLayer, secondLayer, test } from './interface.js'

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
