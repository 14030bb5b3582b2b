import { receiptId, receiptWith } from '../suites/receipts.js'
import { ANA, expect, test } from './office.js'
import { usable } from './usable.js'

test('a silent subject warned, then anonymised', async ({ office, page }) => {
  await office.keep(receiptWith({ notice: null, subject: ANA }))
  const receipt = () => page.request.get(`${office.origin}/v1/receipts/${receiptId(1)}`)
  await office.signIn(page)
  await page.goto(`${office.origin}/operator/retention`)
  await expect(page.getByText('No run has been made yet.')).toBeVisible()
  await usable(page)

  office.later(1097)
  await page.goto(`${office.origin}/operator/retention`)
  await page.getByRole('link', { name: 'See what a run would do now' }).click()
  await expect(page.getByText('Silent people warned: 1')).toBeVisible()
  await usable(page)
  expect(office.warnings).toEqual([])
  await page.getByRole('button', { name: 'Make the run now' }).click()
  await expect(page.getByRole('row', { name: /dpo@campus.example.*Silent people warned: 1/ })).toBeVisible()
  expect(office.warnings.flatMap(({ people }) => people.map(({ subject }) => subject))).toEqual([ANA])
  expect((await receipt()).status()).toBe(200)

  office.later(14)
  await page.goto(`${office.origin}/operator/retention/outlook`)
  await expect(page.getByText('Silent people anonymised: 1')).toBeVisible()
  await page.getByRole('button', { name: 'Make the run now' }).click()
  await expect(page.getByRole('row', { name: /Silent people anonymised: 1/ })).toBeVisible()

  const gone = await receipt()
  expect([gone.status(), await gone.text()]).toEqual([404, expect.stringContaining('has been erased')])
  await page.goto(`${office.origin}/operator/retention`)
  await usable(page)
})

test('a legal hold is placed, keeps, and is lifted on a page of its own', async ({ office, page }) => {
  await office.keep(receiptWith({ notice: null, subject: ANA }))
  await office.signIn(page)
  await page.goto(`${office.origin}/operator/retention`)

  await page.getByRole('textbox', { name: 'The site’s hash of a person' }).fill(ANA)
  await page.getByRole('button', { name: 'Put it on hold' }).click()
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription('A hold needs a reason.')
  await usable(page)
  await page.getByRole('textbox', { name: 'Reason' }).fill('Claim 7/2026')
  await page.getByRole('button', { name: 'Put it on hold' }).click()
  await expect(page.getByRole('row', { name: /Claim 7\/2026/ })).toBeVisible()
  await usable(page)

  office.later(2000)
  await page.goto(`${office.origin}/operator/retention/outlook`)
  await expect(page.getByText('1 stay because they are on legal hold: Claim 7/2026')).toBeVisible()

  await page.goto(`${office.origin}/operator/retention`)
  await page.getByRole('link', { name: 'Lift: Claim 7/2026' }).click()
  await usable(page)
  await page.getByRole('button', { name: 'Lift it' }).click()
  await expect(page.getByText('Nothing is on hold.')).toBeVisible()
})
