import type { Page } from 'playwright/test'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { expect, type TestSite, test } from './site.js'

const WORDS = {
  en: ['Checked in this browser: this receipt is entry 1 of 1', 'The check has failed'],
  ro: ['Verificat în acest browser: această dovadă este intrarea 1 din 1', 'Verificarea a eșuat'],
  pt: ['Verificado neste navegador: este recibo é a entrada 1 de 1', 'A verificação falhou'],
  lv: ['Pārbaudīts šajā pārlūkā: šis apliecinājums ir 1. ieraksts no 1', 'Pārbaude neizdevās'],
} as const

/** The address of a receipt that has its proof. */
async function provedReceipt(site: TestSite, locale = 'en'): Promise<string> {
  const { origin } = site.receipts
  await fetch(`${origin}/v1/receipts`, { method: 'POST', body: JSON.stringify(receiptWith({ locale, notice: null })) })
  await expect.poll(async () => (await site.receipts.find(receiptId(1)))?.['proof']).toContain('tlog-proof@v1')
  return `${origin}/v1/receipts/${receiptId(1)}`
}

/** Sends the page as if its server had something else to say. */
const forge = (page: Page, address: string, change: (html: string) => string) =>
  page.route(address, async route => {
    const response = await route.fetch()
    await route.fulfill({ response, body: change(await response.text()) })
  })

for (const [locale, [proved, failed]] of Object.entries(WORDS)) {
  test(`a receipt’s page checks its proof in the browser and says so in ${locale}`, async ({ page, site }) => {
    const address = await provedReceipt(site, locale)
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', request => asked.push(request.url()))
    page.on('console', line => complaints.push(line.text()))
    page.on('pageerror', error => complaints.push(error.message))

    await page.goto(address)

    await expect(page.getByRole('status')).toContainText(proved)
    await expect(page.getByRole('status')).toContainText(`log/open-campus`)
    expect(asked).toEqual([address])
    expect(complaints).toEqual([])

    await forge(page, address, html => html.replace('"analytics":true', '"analytics":false'))
    await page.goto(address)

    await expect(page.getByRole('status')).toContainText(`${failed}`)
    await expect(page.getByRole('status')).toContainText('NOT_IN_LOG')
  })
}

test('a receipt’s page says what it could not check, where the browser lacks what that takes', async ({
  page,
  site,
}) => {
  const address = await provedReceipt(site)
  await page.addInitScript(() => {
    SubtleCrypto.prototype.importKey = () => Promise.reject(new DOMException('no Ed25519', 'NotSupportedError'))
  })

  await page.goto(address)

  await expect(page.getByRole('status')).toContainText('This browser cannot check the receipt')
})

test('a receipt’s page says without JavaScript where the receipt stands, and that nothing was checked', async ({
  browser,
  site,
}) => {
  const address = await provedReceipt(site)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()

  await page.goto(address)

  await expect(page.getByRole('status')).toContainText('Entry 1 of 1 in the log')
  await expect(page.getByRole('status')).toContainText('Your browser has not checked it')
  await context.close()
})

test('a script that somebody puts into a receipt’s page does not run, and the page’s own still does', async ({
  page,
  site,
}) => {
  const address = await provedReceipt(site)
  await forge(page, address, html => html.replace('</main>', '<script>document.title = "taken"</script></main>'))

  await page.goto(address)

  await expect(page.getByRole('status')).toContainText('Checked in this browser')
  expect(await page.title()).not.toBe('taken')
})
