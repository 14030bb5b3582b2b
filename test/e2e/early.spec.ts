import { readFileSync } from 'node:fs'
import { expect, ready, rejectAll, test } from './site.js'
import { configTag, GATE } from './stub-page.js'

const early = (base = '/af/'): string =>
  `<script nonce="n" data-base="${base}">${readFileSync('dist/askfirst-early.js', 'utf8').trim()}</script>`

const parts = ['/af/askfirst-acts.js', '/af/askfirst-ui.js']

test('a first visit asks for the first layer before the gate has come, and once', async ({ page, site }) => {
  let gate: () => void = () => {}
  const held = new Promise<void>(resolve => {
    gate = resolve
  })
  await page.route('**/af/askfirst.js', async route => {
    await held
    await route.continue()
  })
  site.page('/', { tag: early() + configTag() + GATE })
  void page.goto('/')

  await expect.poll(() => site.asked.filter(path => parts.includes(path)).sort()).toEqual(parts)
  gate()
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  expect(site.asked.filter(path => parts.includes(path)).sort()).toEqual(parts)
})

test('a returning visitor loads nothing by it', async ({ page, site }) => {
  site.page('/', { tag: early() + configTag() + GATE })
  await page.goto('/')
  await rejectAll(page)
  await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
  const before = site.asked.length

  await page.reload()
  await ready(page)
  await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()

  expect(site.asked.slice(before)).toEqual(['/', '/af/askfirst.js'])
})

test('it works under a strict policy, and with a wrong address the page only loads later', async ({ page, site }) => {
  const policy =
    "default-src 'none'; script-src 'nonce-n' 'strict-dynamic'; connect-src 'self'; style-src 'nonce-n'; img-src data:"
  const headers = { 'content-security-policy': `${policy}; require-trusted-types-for 'script'` }
  const tags = [configTag(), GATE].map(tag => tag.replaceAll('<script ', '<script nonce="n" '))
  site.page('/', { tag: early() + tags.join(''), headers })
  site.page('/wrong', { tag: early('/elsewhere/') + tags.join(''), headers })
  const refused: string[] = []
  page.on('console', message => message.text().includes('Content Security Policy') && refused.push(message.text()))

  for (const path of ['/', '/wrong']) {
    await page.goto(path)
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  }

  expect(refused).toEqual([])
})
