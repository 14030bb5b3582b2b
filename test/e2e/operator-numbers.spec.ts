import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright/test'
import { noticeHashOf } from '../../src/contract/notice.js'
import type { Receipt } from '../../src/contract/receipt.js'
import { noticeWith, receiptId, receiptWith } from '../suites/receipts.js'
import { expect, test } from './operators.js'

const notice = noticeWith({ layout: 'dialog', services: [{ id: 'matomo', category: 'analytics' }] })
const no = { functional: false, analytics: false }

/** Decisions as the browsers of visitors send them. */
async function decide(origin: string, ...changes: Partial<Receipt>[]): Promise<void> {
  const body = JSON.stringify(changes.map(change => receiptWith(change)))
  const answer = await fetch(`${origin}/v1/receipts`, { method: 'POST', body })
  expect(answer.status).toBe(201)
}

async function expectNoFindings(page: Page): Promise<void> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await page.evaluate<AxeResults>(`${axe}; axe.run()`)
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([])
  }
}

test('the operator sees how many say yes, to which wording, as a plot, a table and a file', async ({
  page,
  operators,
}) => {
  const hash = await noticeHashOf(notice)
  const { origin } = operators
  await fetch(`${origin}/v1/notices`, { method: 'POST', body: JSON.stringify(notice) })
  await decide(
    origin,
    { id: receiptId(1), notice: hash },
    { id: receiptId(2), notice: hash, decision: 'refused', choice: no },
  )
  const complaints: string[] = []
  page.on('console', line => {
    const isIcon = line.location().url.endsWith('/favicon.ico')
    if (line.type() === 'error' && !isIcon) complaints.push(line.text())
  })
  await operators.signIn(page)

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  await expect(page.getByRole('img', { name: 'Plot: Opt-in rate by category' })).toBeVisible()
  await page.getByLabel('Opt-in rate by', { exact: true }).selectOption('layout')
  await page.getByRole('button', { name: 'Show' }).click()

  await expect(page.getByRole('img', { name: 'Plot: Opt-in rate by layout' }).locator('canvas')).toBeVisible()
  await expect(page.getByRole('row', { name: 'dialog' }).first()).toContainText('50.0%')
  await expectNoFindings(page)
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Opt-in rate by layout as CSV' }).click()
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain('dialog,2,1,0.5000')
  expect(complaints).toEqual([])
})

test('the operator finds the receipt that a visitor quotes, and the browser checks its proof', async ({
  page,
  operators,
}) => {
  const { origin } = operators
  await decide(
    origin,
    { id: receiptId(1), notice: null },
    { id: receiptId(2), locale: 'lv', previous: receiptId(1), notice: null },
  )
  await operators.server().integrate()
  await operators.signIn(page)
  await page.getByRole('link', { name: 'Receipts', exact: true }).click()

  await page.getByLabel('Receipt number').fill(receiptId(1).toUpperCase())
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('link', { name: `Receipt ${receiptId(1)}` }).click()

  await expect(page.getByRole('status')).toContainText('Checked in this browser: this receipt is entry 1 of 2')
  await expect(page.getByRole('listitem').filter({ hasText: 'this receipt' })).toBeVisible()
  await expectNoFindings(page)
  await page.route('**/operator/receipts/**', async route => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('"functional":true', '"functional":false') })
  })
  await page.reload()
  await expect(page.getByRole('status')).toContainText('The check has failed')
})

test('receipts appear as they come, until the operator stops them', async ({ page, operators }) => {
  const { origin } = operators
  await decide(origin, { id: receiptId(1) })
  await operators.signIn(page)
  await page.goto(`${origin}/operator/receipts`)
  const status = page.getByRole('status')
  await expect(status).toHaveText('New receipts appear here by themselves.')

  await decide(origin, { id: receiptId(2), decision: 'refused', choice: no })

  await expect(page.getByRole('row').nth(1)).toContainText('refused')
  await expect(status).toHaveText('New receipts since this page was opened: 1.')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(status).toHaveText('New receipts no longer appear by themselves.')
  await decide(origin, { id: receiptId(3), decision: 'withdrawn', choice: no })
  // Had it come, it would be there before this one, which is asked for after.
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('row').nth(1)).toContainText('withdrawn')
  await expect(page.getByRole('row')).toHaveCount(4)
  await expectNoFindings(page)
})

test('a page of older receipts, or of days that are over, is left alone', async ({ page, operators }) => {
  await decide(operators.origin, { id: receiptId(1) })
  await operators.signIn(page)
  await page.goto(`${operators.origin}/operator/receipts`)
  await expect(page.locator('#live')).toBeVisible()

  await page.goto(`${operators.origin}/operator/receipts?to=2026-01-01`)

  await expect(page.getByText('No receipt matches this filter.')).toBeVisible()
  await expect(page.locator('#live')).toHaveCount(0)
})

test('an export that breaks off goes on by a click, and is the whole file', async ({ page, operators }) => {
  const { origin } = operators
  const ids = Array.from({ length: 40 }, (_, i) => receiptId(i + 1))
  await decide(origin, ...ids.map(id => ({ id })))
  await operators.signIn(page)
  // A file of the page's own in place of the system's dialog; the first answer breaks off in the middle of a line.
  await page.addInitScript(() => {
    const real = window.fetch.bind(window)
    let answers = 0
    window.fetch = async (...given) => {
      const answer = await real(...given)
      if (answers++ > 0) return answer
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(bytes.slice(0, Math.floor(bytes.length / 3)))
          setTimeout(() => controller.error(new TypeError('network')), 0)
        },
      })
      return new Response(body, answer)
    }
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('receipts.xml', { create: true }),
    })
  })
  await page.goto(`${origin}/operator/receipts`)
  await page.getByRole('link', { name: 'Export all that match' }).click()
  await expectNoFindings(page)
  await page.getByLabel('Form of the file').selectOption('xml')

  await page.getByRole('button', { name: 'Download' }).click()
  await expect(page.getByRole('status')).toContainText('Broken off after')
  await page.getByRole('button', { name: 'Go on' }).click()

  await expect(page.getByRole('status')).toHaveText('Done: 40 receipts. The file is whole.')
  const file = await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('receipts.xml')
    return (await handle.getFile()).text()
  })
  expect([...file.matchAll(/<receipt id="([^"]*)"/g)].map(([, id]) => id)).toEqual(ids.toReversed())
  expect(file).toMatch(/^<\?xml[^]*<\/receipts>\n$/)
})

test('without script the export is a plain download', async ({ browser, operators }) => {
  await decide(operators.origin, { id: receiptId(1) })
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await operators.signIn(page)
  await page.goto(`${operators.origin}/operator/export?decision=given`)

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()

  expect(await readFile(await (await downloading).path(), 'utf8')).toContain(receiptId(1))
  await context.close()
})
