import { receiptId } from './month.mjs'

const open =
  path =>
  async ({ page, office, language }) => {
    await page.goto(office.origin + path.replace('{language}', language))
  }

const send = async (page, fields = {}) => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value)
  const form = page.locator('form').first()
  await form.evaluate(element => {
    element.noValidate = true
  })
  await Promise.all([page.waitForEvent('load'), form.locator('button').first().click()])
}

/** What visitors and readers of mails see of the same server. */
export const publicScenes = {
  'public-policies': open('/policies?site=open-campus&lang={language}'),
  'public-policy': open('/policies/rules?site=open-campus&lang={language}'),
  'public-receipt': open(`/v1/receipts/${receiptId(1)}?site=open-campus`),
  'public-request-form': open('/v1/requests?site=open-campus&lang={language}'),
  'public-request-wrong': ({ page }) => send(page, { receipt: 'no number' }),
  'public-request': async around => {
    await open('/v1/requests?site=open-campus&lang={language}')(around)
    await around.page.locator('[value=access]').check()
    await send(around.page, { receipt: receiptId(2), words: 'A copy, please.' })
  },
  'public-mail': async ({ page, office }) => {
    await page.goto(office.stopLink)
  },
  'public-mail-done': ({ page }) => send(page),
  'public-mail-broken': open('/e/u/2.broken'),
  'public-log': open('/log/open-campus'),
}
