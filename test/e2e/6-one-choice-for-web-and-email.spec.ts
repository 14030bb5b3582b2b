import { mailLinks } from '../../dist/lib/email/index.js'
import { call, receiptOn } from './page-code.js'
import { acceptAll, CONFIG, expect, MAIL_SECRET, test } from './site.js'

const SUBJECT = 'a-hash-that-the-site-has-made-of-a-reader'

test('6. One choice for web and email: what a visitor picks on the site decides about mail that is already out', async ({
  page,
  site,
}) => {
  const mail = mailLinks({ endpoint: site.receipts.origin, site: CONFIG.site, secret: MAIL_SECRET }).for({
    subject: SUBJECT,
    message: '2026-11-news',
  })
  const [open, link] = await Promise.all([mail.openPixel(), mail.link(`${site.origin}/course`)])
  const read = async (): Promise<void> => {
    const pixel = await fetch(open)
    expect([pixel.status, pixel.headers.get('content-type'), pixel.headers.get('set-cookie')]).toEqual([
      200,
      'image/gif',
      null,
    ])
    const click = await fetch(link, { redirect: 'manual' })
    expect([click.status, click.headers.get('location')]).toEqual([302, `${site.origin}/course`])
  }
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
  await page.goto('/')

  await read()
  expect(await site.receipts.mailEvents()).toEqual([])

  await acceptAll(page)
  await expect.poll(async () => (await receiptOn(page))?.decision).toBe('given')
  await call(page, 'identify', SUBJECT)
  await expect.poll(async () => (await receiptOn(page))?.subject).toBe(SUBJECT)
  await expect.poll(async () => site.receipts.find((await receiptOn(page))?.id ?? '')).not.toBeNull()
  await read()
  expect((await site.receipts.mailEvents()).map(({ kind, subject }) => [kind, subject])).toEqual([
    ['open', SUBJECT],
    ['click', SUBJECT],
  ])

  await call(page, 'withdraw')
  await expect.poll(async () => (await receiptOn(page))?.decision).toBe('withdrawn')
  await expect.poll(async () => site.receipts.find((await receiptOn(page))?.id ?? '')).not.toBeNull()
  await read()
  expect(await site.receipts.mailEvents()).toHaveLength(2)
})

test('6. One choice for web and email: the footer’s stop is one click, and a look at it changes nothing', async ({
  page,
  site,
}) => {
  const mail = mailLinks({ endpoint: site.receipts.origin, site: CONFIG.site, secret: MAIL_SECRET }).for({
    subject: SUBJECT,
    message: '2026-11-news',
  })
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
  await page.goto('/')
  await acceptAll(page)
  await call(page, 'identify', SUBJECT)
  await expect.poll(async () => site.receipts.find((await receiptOn(page))?.id ?? '')).not.toBeNull()
  await fetch(await mail.openPixel())
  expect(await site.receipts.mailEvents()).toHaveLength(1)

  await page.goto(await mail.stop())
  await fetch(await mail.openPixel())
  expect(await site.receipts.mailEvents()).toHaveLength(2)

  await page.getByRole('button', { name: 'Stop measuring my mail' }).click()
  await expect(page.getByRole('status')).toHaveText('Done.')
  await fetch(await mail.openPixel())
  expect(await site.receipts.mailEvents()).toHaveLength(2)
})

test('6. One choice for web and email: an altered or forged link leads nowhere', async ({ site }) => {
  const forger = mailLinks({
    endpoint: site.receipts.origin,
    site: CONFIG.site,
    secret: 'another-secret-of-32-letters-or-more',
  })
  const real = mailLinks({ endpoint: site.receipts.origin, site: CONFIG.site, secret: MAIL_SECRET })
  const recipient = { subject: SUBJECT, message: 'm' }
  const good = await real.for(recipient).link('https://campus.example/')
  expect((await fetch(good, { redirect: 'manual' })).status).toBe(302)
  const token = good.slice(good.lastIndexOf('/') + 1)
  const altered = good.replace(token, `${token.slice(0, 12)}${token[12] === 'A' ? 'B' : 'A'}${token.slice(13)}`)
  for (const bad of [await forger.for(recipient).link('https://evil.example/'), altered, good.slice(0, -2)]) {
    const answer = await fetch(bad, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([404, null])
  }
})
