import { mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { test as base, expect, type Page } from 'playwright/test'
import { main } from '../../dist/lib/cli/main.js'
import { createServer, listen } from '../../dist/lib/server/index.js'
import { codeOf } from '../suites/authenticator.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { freePort } from './site.js'

const OWNER = 'owner@campus.example'
const READER = 'reader@campus.example'
const PASSWORD = 'four lamps under the harbour'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Running {
  readonly origin: string
  readonly folder: string
  readonly link: string
  integrate(): Promise<void>
}

/** The built server on a file of its own, with a receipt in its log. Its own pages are one of the site's origins. */
const test = base.extend<{ server: Running }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  server: async ({}, use) => {
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const folder = mkdtempSync(join(tmpdir(), 'askfirst-people-'))
    const sites = ['open-campus', 'library'].map(site => ({
      site,
      origins: [origin],
      policy: { version: '2026-11-01' },
    }))
    const config = { port, publicUrl: origin, data: join(folder, 'receipts.db'), sites, operators: [OWNER] }
    const server = await createServer(config, { log: () => {} })
    const listening = await listen(server, { host: '127.0.0.1', port })
    const receipt = JSON.stringify(receiptWith({ notice: null }))
    await fetch(`${origin}/v1/receipts`, { method: 'POST', body: receipt, headers: { 'content-type': 'text/plain' } })
    await server.integrate()
    const [{ link } = { link: '' }] = await server.signInLinks()
    await use({ origin, folder, link, integrate: () => server.integrate() })
    await listening.close()
  },
  baseURL: async ({ server }, use) => use(server.origin),
})

const SCREENS = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const

/** Everybody can use this page, in light and dark, and at 320 px. */
async function expectUsable(page: Page, name: string): Promise<void> {
  for (const { width, colorScheme } of SCREENS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    await page.evaluate(AXE)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    const shots = process.env['SHOTS']
    if (shots) await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Comes in by the link that the server printed, and sets a password on the way. */
async function comeIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Continue, and set a password' }).click()
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByRole('status')).toHaveText(/The password is set/)
}

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
  await expectUsable(page, 'invited')
  const link = (await page.getByLabel('Link').textContent())?.trim() ?? ''

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
