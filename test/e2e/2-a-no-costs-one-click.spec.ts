import { receiptOn } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, recordOf, rejectAll, test } from './site.js'

const HALF_A_YEAR_S = 182 * 86_400

test('2. A no costs one click, is remembered as long as a yes, and is recorded too', async ({
  page,
  site,
  browser,
}) => {
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
  await page.goto('/')
  await rejectAll(page)
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeHidden()

  expect(await recordOf(page)).toMatchObject({ v: '1', p: '2026-11-01', n: 'functional analytics' })
  const receipt = await receiptOn(page)
  expect(receipt).toMatchObject({
    decision: 'refused',
    method: 'reject-all',
    trusted: true,
    choice: { functional: false, analytics: false },
    previous: null,
    locale: 'en',
  })
  await expect.poll(() => site.receipts.find(receipt?.id ?? '')).not.toBeNull()

  const other = await browser.newContext({ baseURL: site.origin })
  const accepting = await other.newPage()
  await accepting.goto('/')
  await acceptAll(accepting)
  await expect(accepting.getByRole('button', { name: 'Accept all' })).toBeHidden()
  const [no] = await page.context().cookies()
  const [yes] = await other.cookies()
  expect(Math.abs((no?.expires ?? 0) - (yes?.expires ?? 0))).toBeLessThan(60)
  expect((no?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(HALF_A_YEAR_S - 60)
  await other.close()

  await page.reload()
  await ready(page)
  await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeHidden()
})

test('2. A no is as prominent as a yes: the same size, weight, colours and row', async ({ page, site }) => {
  site.page('/', {})
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Accept all' })).toBeVisible()
  // Both in one turn: the first layer may still be moving in.
  const looks = await page.getByRole('button', { name: /^(Reject|Accept) all$/ }).evaluateAll(buttons =>
    buttons.map(button => {
      const { width, height, top } = button.getBoundingClientRect()
      const { color, backgroundColor, borderColor, fontSize, fontWeight } = getComputedStyle(button)
      return { tag: button.localName, width, height, top, color, backgroundColor, borderColor, fontSize, fontWeight }
    }),
  )
  expect(looks).toHaveLength(2)
  const [no, yes] = looks
  expect(no).toMatchObject({ tag: 'button', height: expect.any(Number) })
  expect({ ...no, width: Math.round(no?.width ?? 0) }).toEqual({ ...yes, width: Math.round(yes?.width ?? 0) })
})
