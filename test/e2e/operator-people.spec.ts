import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { main } from '../../dist/lib/cli/main.js'
import { codeOf } from '../suites/authenticator.js'
import { receiptId } from '../suites/receipts.js'
import { comeIn, expect, expectUsable, OWNER, PASSWORD, test } from './operator-server.js'

const READER = 'reader@campus.example'

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(OWNER)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('the first owner comes in by a link, sets a password, turns the second step on, and signs in with both', async ({
  page,
  server,
}) => {
  await page.goto('/operator/sign-in')
  await expectUsable(page, 'sign-in')
  await comeIn(page, server.link)
  await expectUsable(page, 'account')

  await page.getByLabel('Your password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await expect(page.getByRole('img', { name: /as a picture/ })).toBeVisible()
  await expectUsable(page, 'second-step')
  const key = (await page.getByText(/^Key:/).locator('code').textContent())?.replaceAll(' ', '') ?? ''
  const code = () => codeOf(`otpauth://totp/x?secret=${key}`, Date.now())
  const recovery = (await page.getByRole('listitem').first().textContent()) ?? ''
  await page.getByLabel('Code that the app shows now').fill(code())
  await page.getByRole('button', { name: 'Confirm and turn on' }).click()
  await expect(page.getByRole('status')).toHaveText(/The second step is on/)

  for (const answer of [code, () => recovery]) {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signIn(page)
    await expect(page.getByRole('heading', { name: 'Second step' })).toBeVisible()
    await expectUsable(page, 'code')
    await page.getByLabel('Code').fill(answer())
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  }
})

test('an owner invites somebody, who sees what the role lets them see, until it is taken away', async ({
  page,
  server,
  browser,
}) => {
  await comeIn(page, server.link)
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('form', { name: 'Invite somebody' }).getByLabel('E-mail address').fill('reader@localhost')
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByText('This is no e-mail address with a whole domain')).toBeVisible()
  await expectUsable(page, 'people-mistake')
  await page.getByRole('form', { name: 'Invite somebody' }).getByLabel('E-mail address').fill(READER)
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByRole('heading', { name: `${READER} is an operator now` })).toBeVisible()
  await expect(page.getByRole('status')).toHaveText(/has been sent to that address/)
  await expectUsable(page, 'invited')
  const { parsed } = await server.mail.next()
  const [link = ''] = /http\S+/.exec(parsed.text ?? '') ?? []

  const theirs = await (await browser.newContext()).newPage()
  await theirs.goto(link)
  await theirs.getByRole('button', { name: 'Sign in' }).click()
  await expect(theirs.getByRole('link', { name: 'Integrity' })).toBeVisible()
  expect(await theirs.getByRole('link', { name: 'People' }).count()).toBe(0)
  await theirs.goto(`${server.origin}/operator/people?site=open-campus`)
  await expect(theirs.getByText('This page is for the role “owner” or above')).toBeVisible()

  await page.getByRole('link', { name: 'Back to the people' }).click()
  await expectUsable(page, 'people')
  await page.getByRole('link', { name: `Change the role of ${READER} on open-campus` }).click()
  await expectUsable(page, 'role')
  await page.getByLabel('New role').selectOption('officer')
  await page.getByRole('button', { name: 'Change the role' }).click()
  await expect(page.getByRole('status')).toHaveText('The role is changed.')
  await theirs.goto(`${server.origin}/operator/audit?site=open-campus`)
  await expect(theirs.getByRole('cell', { name: 'role.changed' })).toBeVisible()

  await page.getByRole('link', { name: `Change the role of ${READER} on open-campus` }).click()
  await page.getByRole('button', { name: 'Take it away' }).click()
  await expect(page.getByRole('status')).toHaveText('The role is taken away.')
  await theirs.reload()
  await expect(theirs.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await theirs.context().close()
})

test('a program fetches the export with a token, until it is revoked', async ({ page, server }) => {
  await comeIn(page, server.link)
  await page.goto('/operator/people?site=open-campus')
  await page.getByLabel('Name').fill('nightly export')
  await page.getByRole('button', { name: 'Make a token' }).click()
  const token = (await page.getByLabel('Token').textContent())?.trim() ?? ''
  await expectUsable(page, 'token')
  const fetchExport = () =>
    fetch(`${server.origin}/operator/export/file?format=csv`, { headers: { authorization: `Bearer ${token}` } })
  const answer = await fetchExport()
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain(receiptId(1))

  await page.getByRole('link', { name: 'Back to the people' }).click()
  await page.getByRole('link', { name: 'Revoke the token nightly export' }).click()
  await expect(page.getByText('This cannot be undone')).toBeVisible()
  await expectUsable(page, 'revoke')
  await page.getByRole('button', { name: 'Revoke' }).click()

  await expect(page.getByRole('status')).toHaveText('The token is revoked.')
  expect((await fetchExport()).status).toBe(401)
})

test('a form whose session has ended loses nothing: sign in in another tab, send it again', async ({
  page,
  server,
  context,
}) => {
  await comeIn(page, server.link)
  await page.goto('/operator/people?site=library')
  await page.getByRole('form', { name: 'Invite somebody' }).getByLabel('E-mail address').fill(READER)
  await page.getByRole('form', { name: 'Invite somebody' }).getByLabel('Role').selectOption('officer')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByRole('alert')).toContainText('Your session has ended')
  await expectUsable(page, 'stale')

  const [other] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Sign in, in another tab' }).click(),
  ])
  await signIn(other)
  await expect(other.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  await page.getByRole('button', { name: 'Send it again' }).click()

  await expect(page.getByRole('heading', { name: `${READER} is an operator now` })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the people' }).click()
  await expect(page.getByRole('row', { name: /reader@campus\.example officer this site/ })).toBeVisible()
})

test('the log is verified now, and a receipt’s evidence holds offline', async ({ page, server }) => {
  await comeIn(page, server.link)
  await page.getByRole('link', { name: 'Integrity' }).click()
  await expectUsable(page, 'integrity')
  await page.getByRole('button', { name: 'Verify now' }).click()
  await expect(page.getByText('All of it holds')).toBeVisible()
  await page.getByLabel('Receipt number').fill(receiptId(1))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the evidence' }).click(),
  ])
  const file = join(server.folder, 'evidence.json')
  await download.saveAs(file)
  const key = (await page.getByText('For --key').locator('code').textContent()) ?? ''

  const out: string[] = []
  const code = await main(['verify', file, '--key', key], {
    environment: {},
    out: (line: string) => out.push(line),
    err: (line: string) => out.push(line),
  })

  expect([code, out[1]?.trim()]).toEqual([0, expect.stringContaining(`receipt ${receiptId(1)} is entry 1 of 1`)])
  await page.getByLabel('Receipt number').fill('nonsense')
  await page.getByRole('button', { name: 'Download the evidence' }).click()
  await expect(page.getByText('“nonsense” is no receipt number.')).toBeVisible()
  await expectUsable(page, 'integrity-mistake')
})

test('the audit log is filtered, and taken along as CSV', async ({ page, server }) => {
  await comeIn(page, server.link)
  await page.getByRole('link', { name: 'Audit log' }).click()
  await expect(page.getByRole('cell', { name: 'account.password-set' })).toBeVisible()
  await expectUsable(page, 'audit')
  await page.getByRole('textbox', { name: 'Act' }).fill('sign-in')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()])

  const text = (await (await download.createReadStream()).toArray()).join('')
  expect(text.trim().split('\r\n')).toHaveLength(2)
  expect(text).toContain(`,${OWNER},sign-in,`)
})

test('an operator who has lost the password has a link mailed, and sets another', async ({ page, server }) => {
  await comeIn(page, server.link)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Have a link sent to your e-mail address' }).click()
  await expectUsable(page, 'lost')
  await page.getByLabel('E-mail address').fill(OWNER)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('status')).toHaveText(/If this address is an operator’s here/)
  await expectUsable(page, 'lost-asked')

  const { parsed } = await server.mail.next()
  const [link = ''] = /http\S+/.exec(parsed.text ?? '') ?? []

  await comeIn(page, link)
})
