import type { Page } from 'playwright/test'
import { proveReceipt } from '../../src/contract/log/check.js'
import { parseLogKey } from '../../src/contract/log/key.js'
import type { Receipt } from '../../src/contract/receipt.js'
import type { Askfirst } from '../../src/entry/askfirst.js'
import { call, receiptOn } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, test } from './site.js'

const askProof = (page: Page): ReturnType<Askfirst['proof']> =>
  page.evaluate(() => (window as unknown as { askfirst: Askfirst }).askfirst.proof())

test('the last receipt has its proof once page code has asked for it, on later pages too, and it holds', async ({
  page,
  site,
}) => {
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(async () => (await receiptOn(page))?.decision).toBe('given')
  // Nobody has asked: a proof is a request more, which most pages have no use for.
  expect(await receiptOn(page)).not.toHaveProperty('proof')

  await expect.poll(async () => (await askProof(page))?.proof).toContain('tlog-proof@v1')

  await page.reload()
  await ready(page)
  const { receivedAt = '', proof = '', ...receipt } = (await receiptOn(page)) ?? {}
  const keys = (await (await fetch(`${site.receipts.origin}/log/${CONFIG.site}/keys`)).text()).trim().split('\n')
  const logged = { receipt: receipt as Receipt, receivedAt }
  expect(await proveReceipt(logged, proof, keys.map(parseLogKey))).toMatchObject({ index: 0 })
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  expect((await askProof(page))?.proof).toBe(proof)
  expect(asked.filter(url => url.includes('/v1/'))).toEqual([])
})

test('the next decision has a receipt of its own, without the proof of the one before', async ({ page, site }) => {
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(async () => (await askProof(page))?.proof).toContain('tlog-proof@v1')
  const before = await receiptOn(page)

  await call(page, 'withdraw')

  await expect.poll(async () => (await receiptOn(page))?.previous).toBe(before?.id)
  expect(await receiptOn(page)).not.toHaveProperty('proof')
})

test('without a decision there is nothing to prove; without a server the receipt is given without a proof', async ({
  page,
  site,
}) => {
  site.page('/', {})
  await page.goto('/')
  await ready(page)

  expect(await askProof(page)).toBeNull()
  await acceptAll(page)
  await expect.poll(async () => (await askProof(page))?.decision).toBe('given')
  expect(await askProof(page)).not.toHaveProperty('proof')
})
