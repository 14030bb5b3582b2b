import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { signPerson } from '../../src/email/person.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { ANA, expect, SECRET, START, test } from './office.js'
import { usable } from './usable.js'

/** What a link that downloads gives. */
async function downloaded(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return readFile(await download.path(), 'utf8')
}

test('an access request answered as XML and as CSV before its date', async ({ browser, office, page }) => {
  await office.keep(receiptWith({ notice: null }))
  const visitor = await (await browser.newContext({ locale: 'ro' })).newPage()

  await visitor.goto(`${office.origin}/v1/receipts/${receiptId(1)}`)
  await visitor.getByRole('link', { name: 'Întreabă ce se păstrează despre tine' }).click()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Întrebați despre datele dumneavoastră')
  await usable(visitor)
  await visitor.getByRole('radio', { name: 'Acces' }).check()
  await visitor.getByRole('textbox', { name: 'Ce ar mai trebui să știm' }).fill('Vreau o copie.')
  await visitor.getByRole('button', { name: 'Trimiteți cererea' }).click()
  await expect(visitor.getByText('Primită. Este în lucru.')).toBeVisible()
  await expect(visitor.getByRole('link', { name: 'XML' })).toHaveCount(0)

  office.later(20)
  await office.signIn(page)
  await page.getByRole('link', { name: 'Requests' }).click()
  await expect(page.getByText('10 days left')).toBeVisible()
  await usable(page)
  await page
    .getByRole('row', { name: /Access/ })
    .getByRole('link')
    .click()
  await expect(page.getByText('Vreau o copie.')).toBeVisible()
  await usable(page)
  await page.getByRole('link', { name: 'Answer', exact: true }).click()
  await expect(page.getByText('Kept of this person: receipts 1')).toBeVisible()
  await usable(page)
  await page.getByRole('button', { name: 'Answer now' }).click()
  await expect(page.getByText('answered', { exact: true })).toBeVisible()

  await visitor.reload()
  await expect(visitor.getByText('Soluționată')).toBeVisible()
  await usable(visitor)
  const [xml, csv] = [await downloaded(visitor, 'XML'), await downloaded(visitor, 'CSV')]
  // The browser's own parser: it answers a document that is not well-formed with an error of this name.
  const found = await page.evaluate(text => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml')
    const ids = [...parsed.querySelectorAll('receipts > entry > receipt > id')].map(each => each.textContent)
    return { errors: parsed.querySelectorAll('parsererror').length, ids }
  }, xml)
  expect(found).toEqual({ errors: 0, ids: [receiptId(1)] })
  expect(csv).toContain(`receipts,1,receipt.id,${receiptId(1)}\r\n`)
  expect(csv).toContain('Pentru a dovedi ce s-a decis')
})

test('a request that needs longer is extended in time, and its person reads why', async ({ browser, office, page }) => {
  await office.keep(receiptWith({ notice: null }))
  const visitor = await (await browser.newContext({ locale: 'ro' })).newPage()
  await visitor.goto(`${office.origin}/v1/requests?receipt=${receiptId(1)}`)
  await visitor.getByRole('radio', { name: 'Acces' }).check()
  await visitor.getByRole('button', { name: 'Trimiteți cererea' }).click()
  await expect(visitor.getByText('21 decembrie 2026')).toBeVisible()

  office.later(28)
  await office.signIn(page)
  await expect(page.getByRole('region', { name: 'Requests to be answered soon' })).toContainText('2 days left')
  await usable(page)
  await page.getByRole('link', { name: 'Access', exact: true }).click()
  await page.getByRole('link', { name: 'Extend' }).click()
  await expect(page.getByText('It is then due on 2027-02-19 instead of 2026-12-21.')).toBeVisible()
  await usable(page)
  const reason = page.getByRole('textbox', { name: 'Why it takes longer, as the person is told' })
  await page.getByRole('button', { name: 'Extend it' }).click()
  await expect(reason).toHaveAccessibleDescription(/^This is needed\./)
  await usable(page)
  await reason.fill('Sunt foarte multe dovezi de verificat.')
  await page.getByRole('button', { name: 'Extend it' }).click()
  await expect(page.getByText('2027-02-19 62 days left (extended)')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Extend' })).toHaveCount(0)
  await usable(page)

  await visitor.reload()
  await expect(visitor.getByRole('heading', { name: 'De ce durează mai mult' })).toBeVisible()
  await expect(visitor.getByText('Sunt foarte multe dovezi de verificat.')).toBeVisible()
  await expect(visitor.getByText('primiți răspuns până la 19 februarie 2027')).toBeVisible()
  await usable(visitor)
  await page.goto(`${office.origin}/operator`)
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Requests to be answered soon' })).toHaveCount(0)
})

test('an erasure says what goes and what stays, asks once more, and is done by keyboard alone', async ({
  office,
  page,
}) => {
  await office.keep(receiptWith({ notice: null, subject: ANA }))
  const person = signPerson(SECRET, { site: 'open-campus', subject: ANA }, START)

  await page.goto(`${office.origin}/v1/requests?site=open-campus&lang=en&person=${person}`)
  await expect(page.getByText('No receipt is needed.')).toBeVisible()
  await page.getByRole('radio', { name: 'Access' }).focus()
  for (const _ of ['rectification', 'erasure']) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Erasure' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your request')
  const mine = page.url()

  await office.signIn(page)
  await page.goto(`${office.origin}/operator/requests`)
  await page
    .getByRole('row', { name: /Erasure/ })
    .getByRole('link')
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Answer', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('This destroys for good: receipts 1, records of mail 0.')).toBeVisible()
  await usable(page)
  await page.getByRole('button', { name: 'Destroy it for good' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('answered', { exact: true })).toBeVisible()

  await page.goto(mine)
  await expect(page.getByText('What was kept of you has been destroyed.')).toBeVisible()
  const receipt = await page.request.get(`${office.origin}/v1/receipts/${receiptId(1)}`)
  expect([receipt.status(), await receipt.text()]).toEqual([404, expect.stringContaining('has been erased')])
})

test('a form with mistakes says so at each field and keeps what was typed, with and without script', async ({
  browser,
  office,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()

  await page.goto(`${office.origin}/v1/requests?lang=lv`)
  await page.getByRole('radio', { name: 'Dzēšana' }).check()
  await page.getByRole('textbox', { name: 'Viena jūsu apliecinājuma numurs' }).fill(receiptId(77))
  await page.getByRole('button', { name: 'Nosūtīt pieprasījumu' }).click()

  const field = page.getByRole('textbox', { name: 'Viena jūsu apliecinājuma numurs' })
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(field).toHaveValue(receiptId(77))
  await expect(field).toHaveAccessibleDescription(/apliecinājums ar šādu numuru netiek glabāts/)
  await expect(page.getByRole('radio', { name: 'Dzēšana' })).toBeChecked()
  await context.close()
})
