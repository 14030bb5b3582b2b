import { comeIn, expect, expectUsable, OWNER, test } from './operator-server.js'

test('a site has its snippet, and its live page is looked at', async ({ page, server }) => {
  await comeIn(page, server.link)
  await page.getByRole('link', { name: 'Sites' }).click()
  await expect(page.getByText(`<script src="${server.origin}/s/open-campus.js" defer></script>`)).toBeVisible()
  await expectUsable(page, 'sites')
  await page.getByLabel('Address of the page').fill(`${server.origin}/operator/sign-in`)
  await page.getByRole('button', { name: 'Check' }).click()

  await expect(page.getByRole('alert')).toHaveText(/It is not there/)
  await expectUsable(page, 'site-checked')
})

test('a site says whether it works, and one from which nothing has come says what to check', async ({
  page,
  server,
}) => {
  await comeIn(page, server.link)

  await page.goto('/operator/sites?site=open-campus')
  await expect(page.getByText(OWNER).last()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Invite somebody, or change a role' })).toBeVisible()
  expect(await page.getByText('No receipt has come yet').count()).toBe(0)

  await page.goto('/operator/sites?site=library')
  await expect(page.getByText('No receipt has come yet')).toBeVisible()
  await expectUsable(page, 'site-empty')
})

test('a changed config is tried: what is wrong with it, and who would be asked again', async ({ page, server }) => {
  await comeIn(page, server.link)
  await page.goto('/operator/sites?site=open-campus')
  await page.getByRole('link', { name: 'Try another config' }).click()
  const field = page.getByLabel('Config of the site, as JSON')
  const given = await field.inputValue()
  await expectUsable(page, 'config')

  await field.fill(given.replace('"matomo"', '"matomo" "hotjar"'))
  await page.getByRole('button', { name: 'Check it' }).click()
  await expect(page.getByText(/This is not JSON/)).toBeVisible()
  await expect(field).toHaveValue(/"matomo" "hotjar"/)
  await expectUsable(page, 'config-no-json')

  await field.fill(given.replace('"matomo"', '"matomo", "hotjar"').replace('2026-11-01', '2026-12-01'))
  await page.getByRole('button', { name: 'Check it' }).click()
  await expect(page.getByRole('status')).toHaveText('Nothing: this is a right config.')
  await expect(
    page.getByText('is asked again about functional, analytics; is asked for the first time about analytics/hotjar.'),
  ).toBeVisible()
  await expect(page.getByText('is not asked again')).toBeVisible()
  await expectUsable(page, 'config-changes')

  await field.fill('{ "site": "open-campus", "record": { "maxAgeDays": 30 } }')
  await page.getByRole('button', { name: 'Check it' }).click()
  await expect(page.getByRole('alert')).toHaveText('Errors: 1. Warnings: 0.')
  await page.getByLabel('Language').selectOption('ro')
  await page.getByRole('button', { name: 'Change' }).click()
  await expect(page.getByRole('heading', { name: 'Încercați altă configurație' })).toBeVisible()
  await page.goto('/operator/sites?site=open-campus')
  await expectUsable(page, 'sites-ro')
})
