import { messages } from '../../src/i18n/ar.js'
import { more } from '../../src/i18n/ar-more.js'
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

for (const [name, query] of [
  ['with services', ''],
  ['with a choice in force', GRANTED],
  ['without services', 'bare'],
] as const) {
  test(`axe finds nothing wrong with the second layer ${name}`, async ({ page, open }) => {
    await open(query)
    await page.locator('#choices').click()

    await expect(secondLayer(page)).toBeVisible()
    const details = secondLayer(page).locator('summary')
    await expect.poll(() => details.count()).toBeGreaterThan(query === 'bare' ? 0 : 1)
    for (const each of await details.all()) await each.click()
    expect(await axeFindings(page)).toEqual([])
  })
}

test('axe finds nothing wrong from right to left', async ({ page, open }) => {
  await open('locale=ar')
  await page.locator('#choices').click()

  const close = await secondLayer(page).getByRole('button', { name: more.close }).boundingBox()
  const title = await secondLayer(page).getByRole('heading', { name: messages.title }).boundingBox()
  expect(close?.x).toBeLessThan(title?.x ?? 0)
  expect(await axeFindings(page)).toEqual([])
})

test('nothing is ticked before a decision, and essential has no switch', async ({ page, open }) => {
  await open()
  await page.locator('#choices').click()

  await expect(secondLayer(page).getByRole('switch')).toHaveCount(5)
  await expect(secondLayer(page).getByRole('switch', { checked: true })).toHaveCount(0)
  await expect(secondLayer(page)).toContainText('Always on')
})

test('three clicks from the page save any single switch', async ({ page, open }) => {
  await open()

  await firstLayer(page).getByRole('button', { name: 'Choose' }).click()
  await secondLayer(page).getByRole('switch', { name: 'Matomo' }).click()
  await secondLayer(page).getByRole('button', { name: 'Save' }).click()

  await expect(secondLayer(page)).toHaveCount(0)
  await expect(page.getByRole('status')).toHaveText('Your choice is saved.')
  expect(await decisionsOf(page)).toEqual([
    {
      name: 'choose',
      method: 'save',
      trusted: true,
      choice: { functional: false, analytics: false, 'analytics/matomo': true },
    },
  ])
})

test('switches show the choice in force, and unsaved ones outlive a change from elsewhere', async ({ page, open }) => {
  await open(GRANTED)
  await page.locator('#choices').click()
  await expect(secondLayer(page).getByRole('switch', { name: 'Analytics' })).toBeChecked()
  await expect(secondLayer(page).getByRole('switch', { name: 'Clarity' })).not.toBeChecked()

  await secondLayer(page).getByRole('switch', { name: 'Clarity' }).click()
  await page.evaluate("document.documentElement.lang = 'ro'")
  await expect(secondLayer(page).getByRole('heading', { name: 'Opțiuni de confidențialitate' })).toBeVisible()

  await expect(secondLayer(page).getByRole('switch', { name: 'Clarity' })).toBeChecked()
  expect(await decisionsOf(page)).toEqual([])
})

test('a service tells who it is, what it keeps and for how long', async ({ page, open }) => {
  await open()
  await page.locator('#choices').click()
  await secondLayer(page).locator('summary', { hasText: 'Details' }).nth(2).click()

  const rows = secondLayer(page).getByRole('row')
  await expect(rows.filter({ hasText: '_pk_id*' })).toContainText('393 days')
  await expect(rows.filter({ hasText: '_pk_ses*' })).toContainText('30 minutes')
  await expect(rows.filter({ hasText: 'MATOMO_SESSID' })).toContainText('until the browser closes')
  await expect(secondLayer(page).getByRole('link', { name: 'The provider’s privacy policy' })).toHaveAttribute(
    'href',
    'https://matomo.example/privacy',
  )
})

test('on a phone, where its rows are folded, a table of cookies is told as a table', async ({ page, open }) => {
  const session = await page.context().newCDPSession(page)
  /** By the browser's own accessibility tree: whether a folded row is one is for it to say. */
  const rolesOfTables = async (): Promise<readonly string[]> => {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    return nodes.map(({ role }) => String(role?.value)).filter(role => /^(table|row|cell|columnheader)$/.test(role))
  }
  const tops = () =>
    secondLayer(page)
      .getByRole('table')
      .last()
      .getByRole('cell')
      .evaluateAll(cells => cells.slice(0, 3).map(cell => cell.getBoundingClientRect().top))
  await open()
  await page.locator('#choices').click()
  await expect(secondLayer(page).getByRole('switch')).toHaveCount(5)
  for (const details of await secondLayer(page).locator('summary').all()) await details.click()
  const roles = await rolesOfTables()
  expect(roles).toContain('columnheader')
  expect(new Set(await tops()).size).toBe(1)

  await page.setViewportSize({ width: 320, height: 568 })

  expect(new Set(await tops()).size).toBe(2)
  expect(await rolesOfTables()).toEqual(roles)
})

test('the notice of the second layer names its services', async ({ page, open }) => {
  await open()
  await page.locator('#choices').click()
  await expect(secondLayer(page).getByRole('heading', { name: 'Matomo' })).toBeVisible()

  const shown = (await callsOf(page)).filter(({ name }) => name === 'shown')
  expect(shown.at(-1)?.notice?.services.map(({ id }) => id)).toEqual(['askfirst', 'matomo', 'clarity', 'padlet'])
  expect(shown.at(-1)?.notice?.texts).toHaveProperty('withdraw', 'Withdraw everything')
})

test('the receipt can be seen, kept and checked', async ({ page, open }) => {
  await open(GRANTED)
  await page.locator('#choices').click()

  await expect(secondLayer(page)).toContainText('01930000-0000-7000-8000-000000000001')
  await expect(secondLayer(page).getByRole('link', { name: 'Check my receipt' })).toHaveAttribute(
    'href',
    '/v1/receipts/01930000-0000-7000-8000-000000000001',
  )
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    secondLayer(page).getByRole('link', { name: 'Download my receipt' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('receipt.json')
  const text = (await (await download.createReadStream()).toArray()).join('')
  expect(JSON.parse(text)).toMatchObject({ schema: 'askfirst.receipt/1', choice: { functional: true } })
})

test('withdrawing takes one click and says what could not be removed', async ({ page, open }) => {
  await open(GRANTED)
  await page.locator('#choices').click()

  await secondLayer(page).getByRole('button', { name: 'Withdraw everything' }).click()

  await expect(secondLayer(page).getByRole('status')).toHaveText('Everything is withdrawn.')
  await expect(secondLayer(page)).toContainText('_ga, NID')
  await expect(secondLayer(page).getByRole('switch', { checked: true })).toHaveCount(0)
  expect(await decisionsOf(page)).toEqual([expect.objectContaining({ name: 'withdraw', method: 'withdraw' })])
})

test('the keyboard stays inside, and the focus goes back to where it was', async ({ page, open }) => {
  await open(GRANTED)
  await page.locator('#choices').focus()
  await page.keyboard.press('Enter')
  await expect(secondLayer(page)).toBeVisible()
  expect(await focused(page)).toBe('heading')

  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toBe('first')
  }
  await page.keyboard.press('Escape')

  await expect(secondLayer(page)).toHaveCount(0)
  expect(await focused(page)).toBe('choices')
})

test('services that do not load are said to be missing, and categories work', async ({ page, open }) => {
  await open('broken')
  await page.locator('#choices').click()

  await expect(secondLayer(page)).toContainText('The list of services could not be loaded')
  await secondLayer(page).getByRole('switch', { name: 'Analytics' }).click()
  await secondLayer(page).getByRole('button', { name: 'Save' }).click()
  expect(await decisionsOf(page)).toEqual([
    expect.objectContaining({ name: 'choose', choice: { functional: false, analytics: true } }),
  ])
})

test('when the second layer does not load, the first comes instead', async ({ page, open }) => {
  await open(GRANTED)
  await page.route('**/*second*.js', route => route.abort())

  await page.locator('#choices').click()

  await expect(firstLayer(page).getByRole('button', { name: 'Reject all' })).toBeVisible()
  await firstLayer(page).getByRole('button', { name: 'Reject all' }).click()
  await expect(firstLayer(page)).toHaveCount(0)
})

test('Global Privacy Control is told when it counts, with what it has changed', async ({ page, open }) => {
  await open('gpc')
  await page.locator('#choices').click()

  await expect(secondLayer(page)).toContainText('Global Privacy Control')
  await expect(secondLayer(page)).toContainText('stay off until you choose otherwise: Analytics')
})

test('Global Privacy Control has changed nothing that the visitor has decided', async ({ page, open }) => {
  await open(`gpc&${GRANTED}`)
  await page.locator('#choices').click()

  await expect(secondLayer(page)).toContainText('Global Privacy Control')
  await expect(secondLayer(page)).not.toContainText('stay off')
})

test('a category without services says so', async ({ page, open }) => {
  await open('bare')
  await page.locator('#choices').click()

  await expect(secondLayer(page).getByRole('heading', { name: 'Askfirst' })).toBeVisible()
  await expect(secondLayer(page).getByText('No services at the moment.')).toHaveCount(2)
})

test('whom to complain to is named and linked, of the site’s country alone', async ({ page, open }) => {
  const loaded: string[] = []
  page.on('request', request => loaded.push(...(/authorities.*/.exec(request.url()) ?? [])))
  await open()
  await page.locator('#choices').click()

  const authority = secondLayer(page).getByRole('link', { name: 'Autoritatea Națională de Supraveghere' })
  await expect(authority).toHaveAttribute('href', 'https://www.dataprotection.ro/')
  await expect(secondLayer(page)).toContainText('010336 București')
  expect(loaded).toEqual(['authorities.js', 'authorities/ro.js'])
})

test('without the authority’s file its country is named', async ({ page, open }) => {
  await page.route('**/authorities/*.js', route => route.abort())
  await open()
  await page.locator('#choices').click()

  await expect(secondLayer(page)).toContainText('Supervisory authority (complaints)Romania')
})

test('a site’s own words stand in both layers and in the notice', async ({ page, open }) => {
  const texts = { en: { choose: 'Let me choose', save: 'Keep this', 'purposes.session': 'holds a visit' } }
  await open(`texts=${encodeURIComponent(JSON.stringify(texts))}`)
  await firstLayer(page).getByRole('button', { name: 'Let me choose' }).click()

  await expect(secondLayer(page).getByRole('button', { name: 'Keep this' })).toBeVisible()
  await secondLayer(page).locator('summary', { hasText: 'Details' }).nth(2).click()
  await expect(secondLayer(page).getByRole('row').filter({ hasText: '_pk_ses*' })).toContainText('holds a visit')
  const [first, ...later] = (await callsOf(page)).filter(({ name }) => name === 'shown')
  expect(first?.notice?.texts).toMatchObject({ choose: 'Let me choose' })
  expect(first?.notice?.texts).not.toHaveProperty('save')
  expect(later.at(-1)?.notice?.texts).toMatchObject({ save: 'Keep this', 'purposes.session': 'holds a visit' })
})

test('every control is at least 24 px large', async ({ page, open }) => {
  await open(GRANTED)
  await page.locator('#choices').click()

  const controls = secondLayer(page).locator('button, input, summary')
  await expect.poll(() => controls.count()).toBeGreaterThan(10)
  for (const control of await controls.all()) {
    const box = await control.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), await control.innerHTML()).toBeGreaterThanOrEqual(24)
  }
})
