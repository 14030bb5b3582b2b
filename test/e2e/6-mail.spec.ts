import type { SendMailOptions } from 'nodemailer'
import type { Page } from 'playwright/test'
import { DKIM_HEADERS, type MailChoices } from '../../dist/lib/email/index.js'
import { call, receiptOn } from './page-code.js'
import { acceptAll, CONFIG, expect, MAIL_SECRET, type TestSite, test } from './site.js'
import { sendOverSmtp } from './smtp.js'

const SUBJECT = 'a-hash-that-the-site-has-made-of-a-reader'
const CHOICES: MailChoices = { recipient: SUBJECT, message: '2026-11-news', locale: 'en' }

/** Long lines and letters beyond ASCII, so that what is sent is quoted-printable with soft breaks. */
const mailTo = (site: TestSite, more: Partial<MailChoices> = {}): SendMailOptions & { askfirst: MailChoices } => ({
  from: 'letter@campus.example',
  to: 'ana@example.org',
  subject: 'Scrisoarea râului',
  text: `Bună dimineața,\n${site.origin}/course\n`,
  html: `<html><body><p>Bună dimineața, ${'ăîș '.repeat(100)}</p><a href="${site.origin}/course">Cursul</a> <a href="mailto:a@campus.example">Ana</a></body></html>`,
  askfirst: { ...CHOICES, ...more },
})

const send = (site: TestSite, more?: Partial<MailChoices>) =>
  sendOverSmtp(mailTo(site, more), { endpoint: site.receipts.origin, site: CONFIG.site, secret: MAIL_SECRET })

/** Shows a mail as a mail program does, and waits for its picture. */
async function openMail(page: Page, site: TestSite, html: string): Promise<void> {
  site.file('/mail', html, 'text/html; charset=utf-8')
  const picture = page.waitForResponse(/\/e\/o\//)
  await page.goto('/mail')
  expect((await picture).status()).toBe(200)
}

async function followLink(page: Page, site: TestSite): Promise<void> {
  await page.getByRole('link', { name: 'Cursul' }).click()
  await page.waitForURL(`${site.origin}/course`)
}

const kinds = async (site: TestSite): Promise<string[]> => (await site.receipts.mailEvents()).map(({ kind }) => kind)

test('6. A mail sent over SMTP, opened and followed, is recorded after a yes and at no other time', async ({
  page,
  context,
  site,
}) => {
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
  site.page('/course', { config: { ...CONFIG, endpoint: site.receipts.origin }, body: '<p>The course</p>' })
  const { parsed, source } = await send(site)
  expect(source).toMatch(/Content-Transfer-Encoding: quoted-printable/i)
  const html = parsed.html || ''
  const reader = await context.newPage()

  await openMail(reader, site, html)
  await followLink(reader, site)
  expect(await kinds(site)).toEqual([])

  await page.goto('/')
  await acceptAll(page)
  await call(page, 'identify', SUBJECT)
  await expect.poll(async () => site.receipts.find((await receiptOn(page))?.id ?? '')).not.toBeNull()
  await openMail(reader, site, html)
  await followLink(reader, site)
  expect(await kinds(site)).toEqual(['open', 'click'])

  await openMail(reader, site, html)
  await reader.getByRole('link', { name: 'Stop measuring my mail' }).click()
  await reader.getByRole('button', { name: 'Stop measuring my mail' }).click()
  await expect(reader.getByRole('status')).toHaveText('Done.')
  const receipt = await reader.getByRole('link', { name: 'Receipt of your decision' }).getAttribute('href')
  expect(await site.receipts.find(/receipts\/([\w-]+)/.exec(receipt ?? '')?.[1] ?? '')).toMatchObject({
    receipt: { method: 'email', decision: 'withdrawn', subject: SUBJECT },
  })
  await openMail(reader, site, html)
  await followLink(reader, site)
  expect(await kinds(site)).toEqual(['open', 'click', 'open'])
})

test('6. What arrives is what was written but for links, footer and pixel, in both parts', async ({ site }) => {
  const { html: given } = mailTo(site)
  const { parsed } = await send(site)
  const html = parsed.html || ''
  const ours = new RegExp(
    `"${site.receipts.origin}/e/c/[^"]+"|<div lang[^]*?</div>|<img src="${site.receipts.origin}[^>]*>`,
    'g',
  )

  expect(html.match(ours)).toHaveLength(3)
  expect(html.replace(ours, part => (part.startsWith('"') ? `"${site.origin}/course"` : ''))).toBe(`${given}`)
  const link = /^Bună dimineața,\n(http\S+\/e\/c\/\S+)\n\nYou get this mail/.exec(parsed.text ?? '')?.[1] ?? ''
  const answer = await fetch(link, { redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([302, `${site.origin}/course`])
})

test('6. A sender can leave the addresses of the plain part for readers’ eyes', async ({ site }) => {
  const { parsed } = await send(site, { textLinks: false })

  expect(parsed.html).toContain('/e/c/')
  expect(parsed.text).toContain(`Bună dimineața,\n${site.origin}/course\n\nYou get this mail`)
})

test('6. A recipient who has not agreed can be sent a mail with plain links and no pixel', async ({ site }) => {
  const { parsed } = await send(site, { measure: false })

  expect(parsed.html).toContain(`<a href="${site.origin}/course">`)
  expect(parsed.html).not.toContain('/e/o/')
  expect(parsed.html).toContain('Unsubscribe</a>')
})

test('6. The mail program’s own unsubscribe button works by the header alone, under the DKIM signature', async ({
  site,
}) => {
  const { parsed, source } = await sendOverSmtp(
    mailTo(site),
    { endpoint: site.receipts.origin, site: CONFIG.site, secret: MAIL_SECRET },
    ['From', 'To', ...DKIM_HEADERS].join(':'),
  )
  const signature = /^DKIM-Signature:[^]*?\r\n(?=\S)/m.exec(source)?.[0].replace(/\s/g, '').toLowerCase() ?? ''
  const { url } = (parsed.headers.get('list') as { unsubscribe: { url: string } }).unsubscribe

  expect(parsed.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  )
  expect(signature).toMatch(/;h=[^;]*list-unsubscribe:list-unsubscribe-post/)
  for (let i = 0; i < 2; i++) {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
    expect(await answer.text()).toContain('You have unsubscribed')
  }
})

test('6. A mail without the key `askfirst` is sent as it is', async ({ site }) => {
  const { askfirst: _, ...mail } = mailTo(site)
  const options = { endpoint: site.receipts.origin, site: CONFIG.site, secret: MAIL_SECRET }

  expect((await sendOverSmtp(mail, options)).parsed.html).toBe(`${mail.html}`)
})
