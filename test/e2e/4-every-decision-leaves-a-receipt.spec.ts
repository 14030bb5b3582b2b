import { call, hear, receiptOn } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, recordOf, rejectAll, test } from './site.js'

test('4. Every decision leaves a receipt: given, changed, withdrawn and refused, each naming the one before', async ({
  page,
  site,
}) => {
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(async () => (await receiptOn(page))?.decision).toBe('given')
  const given = await receiptOn(page)
  await call(page, 'choose', { functional: true })
  await expect.poll(async () => (await receiptOn(page))?.decision).toBe('changed')
  const changed = await receiptOn(page)
  await call(page, 'withdraw')
  await expect.poll(async () => (await receiptOn(page))?.decision).toBe('withdrawn')
  const withdrawn = await receiptOn(page)
  await call(page, 'rejectAll')
  await expect.poll(async () => (await receiptOn(page))?.decision).toBe('refused')
  const refused = await receiptOn(page)

  expect([given?.previous, changed?.previous, withdrawn?.previous, refused?.previous]).toEqual([
    null,
    given?.id,
    changed?.id,
    withdrawn?.id,
  ])
  expect(changed).toMatchObject({ method: 'api', trusted: false, choice: { functional: true, analytics: false } })
  expect((await recordOf(page))?.['r']).toBe(refused?.id)
  for (const receipt of [given, changed, withdrawn, refused]) {
    await expect.poll(() => site.receipts.find(receipt?.id ?? '')).not.toBeNull()
  }
  expect(await page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('askfirst.out')))).toEqual([])
})

test('4. Every decision leaves a receipt: what was shown is kept by the server under the hash in the receipt', async ({
  page,
  site,
}) => {
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin }, lang: 'ro' })
  await page.goto('/')
  await page.getByRole('button', { name: 'Refuz tot' }).first().click()
  await expect.poll(async () => (await receiptOn(page))?.notice).toMatch(/^sha256-[\w-]{43}$/)
  const receipt = await receiptOn(page)
  const address = `${site.receipts.origin}/v1/notices/${receipt?.notice}?site=${CONFIG.site}`
  await expect.poll(async () => (await fetch(address)).status).toBe(200)
  const notice = (await (await fetch(address)).json()) as { locale: string; texts: Record<string, string> }
  expect(notice.locale).toBe('ro')
  expect(Object.values(notice.texts).join(' ')).toContain('Open Campus University')
})

for (const outage of ['down', 'answering 500'] as const) {
  test(`4. Every decision leaves a receipt: with the server ${outage} the choice works at once and the receipt arrives later, once`, async ({
    page,
    site,
  }) => {
    site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
    let posts = 0
    await page.route('**/v1/receipts', async route => {
      posts += 1
      if (outage === 'answering 500' && posts === 1) return route.fulfill({ status: 500, body: 'no' })
      return route.continue()
    })
    if (outage === 'down') await site.receipts.stop()
    await page.goto('/')
    await rejectAll(page)
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeHidden()
    await expect.poll(() => recordOf(page)).not.toBeNull()
    await expect.poll(() => posts).toBeGreaterThan(0)

    if (outage === 'down') await site.receipts.start()
    await page.reload()
    await ready(page)
    const receipt = await receiptOn(page)
    await expect.poll(() => site.receipts.find(receipt?.id ?? ''), { timeout: 15_000 }).not.toBeNull()
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('askfirst.out'))))
      .toEqual([])
  })
}

test('4. Every decision leaves a receipt: one that the server refuses for good is told once and not sent for ever', async ({
  page,
  site,
}) => {
  const errors = await hear(page, 'error')
  site.page('/', { config: { ...CONFIG, site: 'another-site', endpoint: site.receipts.origin } })
  await page.route('**/v1/receipts', route => route.fulfill({ status: 422, body: '{"code":"INVALID_RECEIPT"}' }))
  await page.goto('/')
  await rejectAll(page)
  await expect.poll(errors).toContainEqual(expect.stringContaining('RECEIPT_REFUSED'))
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('askfirst.out'))))
    .toEqual([])
  expect(await recordOf(page)).not.toBeNull()
})

test('4. Every decision leaves a receipt: where a page may not hash, the server names the notice', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
  await page.goto('/')
  await rejectAll(page)
  await expect.poll(async () => (await receiptOn(page))?.notice).toMatch(/^sha256-[\w-]{43}$/)
  const receipt = await receiptOn(page)
  await expect.poll(() => site.receipts.find(receipt?.id ?? '')).not.toBeNull()
})
