import { readFile } from 'node:fs/promises'
import { test as base, expect, type Page } from 'playwright/test'
import { signPerson } from '../../src/email/person.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { type Office, SECRET, startOffice, usable } from './office.js'

const ANA = 'f3a1c27b90d4e85a'

const test = base.extend<{ office: Office }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  office: async ({}, use) => {
    const office = await startOffice('Universitatea Deschisă')
    await use(office)
    await office.stop()
  },
})

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

test('an erasure says what goes and what stays, asks once more, and is done by keyboard alone', async ({
  office,
  page,
}) => {
  await office.keep(receiptWith({ notice: null, subject: ANA }))
  const person = signPerson(SECRET, { site: 'open-campus', subject: ANA }, Date.UTC(2026, 10, 21, 12))

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
