import type { Page } from 'playwright/test'
import { call } from './page-code.js'
import { acceptAll, expect, ready, rejectAll, type TestSite, test } from './site.js'

/** Inline scripts of these pages say when they ran. */
const log = (page: Page): Promise<string[]> => page.evaluate('window.log ?? []')
const says = (word: string): string => `(window.log ||= []).push('${word}')`

const answered = async (page: Page, how: (page: Page) => Promise<void>): Promise<void> => {
  await how(page)
  await page.getByRole('button', { name: /^Privacy choices/ }).waitFor()
}

test('a template’s content comes with the yes, its scripts in their turn, and goes with the withdrawal', async ({
  page,
  site,
}) => {
  site.vendor.answer('/second.js', says('second'), 'text/javascript')
  site.page('/', {
    body: `<script type="text/plain" data-askfirst="analytics">${says('first')}</script>
      <template data-askfirst="analytics" data-service="board"><p class="embed">Board</p>
        <script src="${site.vendor.origin}/second.js"></script>
        <script>${says('third')}</script>
        <script type="application/json" id="data">{"a": 1}</script>
        <iframe title="Board" src="${site.vendor.origin}/board"></iframe>
        <script type="text/plain" data-askfirst="functional">${says('functional')}</script></template>
      <script type="text/plain" data-askfirst="analytics">${says('fourth')}</script>`,
  })
  await page.goto('/')
  await ready(page)
  await expect(page.getByText('Board')).toHaveCount(0)
  expect(site.vendor.asked).toEqual([])

  await call(page, 'choose', { analytics: true })
  await expect(page.getByText('Board', { exact: true })).toBeVisible()
  await expect.poll(() => log(page)).toEqual(['first', 'second', 'third', 'fourth'])
  await expect.poll(() => [...site.vendor.asked].sort()).toEqual(['/board', '/second.js'])

  await call(page, 'withdraw')
  await expect(page.locator('.embed, iframe')).toHaveCount(0)
  expect(await log(page)).toEqual(['first', 'second', 'third', 'fourth'])
})

test('a template works under a strict policy with Trusted Types, its scripts with our nonce', async ({
  page,
  site,
}) => {
  const broken: string[] = []
  page.on('console', message => message.type() === 'error' && broken.push(message.text()))
  site.page('/', {
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types askfirst; img-src data:`,
    },
    tag: `<script type="application/json" id="askfirst-config">{"site":"open-campus","trigger":"off"}</script>
      <script src="/af/askfirst.js" nonce="abc" defer></script>`,
    body: `<template data-askfirst="analytics"><script>${says('inline')}</script></template>`,
  })
  await page.goto('/')
  await ready(page)
  await acceptAll(page)
  await expect.poll(() => log(page)).toEqual(['inline'])
  expect(broken).toEqual([])
})

test('what waits for a refusal runs on a spoken no alone, and without a placeholder', async ({ page, site }) => {
  const body = `<script type="text/plain" data-askfirst="!analytics">${says('refused')}</script>
      <script type="text/plain" data-askfirst="analytics">${says('granted')}</script>
      <iframe title="Fallback" data-askfirst="!analytics" data-src="${site.vendor.origin}/fallback"></iframe>`
  site.page('/', { body })
  await page.goto('/')
  await ready(page)
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  expect(await log(page)).toEqual([])
  expect(site.vendor.asked).toEqual([])
  await expect(page.locator('askfirst-frame')).toHaveCount(0)

  await answered(page, rejectAll)
  await expect.poll(() => log(page)).toEqual(['refused'])
  await expect.poll(() => site.vendor.asked).toEqual(['/fallback'])

  await call(page, 'acceptAll')
  await expect.poll(() => log(page)).toEqual(['refused', 'granted'])
  await expect(page.locator('iframe')).not.toHaveAttribute('src')

  await page.reload()
  await ready(page)
  await expect.poll(() => log(page)).toEqual(['granted'])
  expect(site.vendor.asked).toEqual(['/fallback'])
})

const IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'

function media(site: TestSite): string {
  for (const name of ['/a.svg', '/b.svg', '/c.svg', '/d.svg', '/poster.svg'])
    site.vendor.answer(name, IMAGE, 'image/svg+xml')
  const { origin } = site.vendor
  return `<picture data-askfirst="functional"><source data-srcset="${origin}/a.svg"><img data-src="${origin}/b.svg" alt=""></picture>
    <picture><source data-askfirst="functional" data-srcset="${origin}/c.svg"><img data-askfirst="functional" data-src="${origin}/d.svg" alt=""></picture>
    <video data-askfirst="functional" data-poster="${origin}/poster.svg" controls><source data-src="${origin}/film.webm" type="video/webm"><track data-src="${origin}/words.vtt" default></video>
    <audio controls><source data-askfirst="functional" data-src="${origin}/talk.ogg" type="audio/ogg"></audio>
    <object data-askfirst="functional" data-data="${origin}/thing.svg" type="image/svg+xml" width="9" height="9"></object>`
}

test('pictures and players get the addresses of their parts, once each, and lose them again', async ({
  page,
  site,
}) => {
  site.page('/', { body: media(site) })
  await page.goto('/')
  await ready(page)
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  expect(site.vendor.asked).toEqual([])

  await answered(page, acceptAll)
  await expect
    .poll(() => [...new Set(site.vendor.asked)].sort())
    .toEqual(['/a.svg', '/c.svg', '/film.webm', '/poster.svg', '/talk.ogg', '/thing.svg'])

  await call(page, 'withdraw')
  await expect(
    page.locator('main [src], picture [src], picture [srcset], video[poster], video [src], audio [src], object[data]'),
  ).toHaveCount(0)
})

test('an inline script that writes into a finished document writes where it stands, and the page stays', async ({
  page,
  site,
}) => {
  site.page('/', {
    body: `<p>Before</p><script type="text/plain" data-askfirst="analytics">document.write('<b>written</b>'); document.writeln(' by hand')</script><p>After</p>`,
  })
  await page.goto('/')
  await ready(page)
  await answered(page, acceptAll)
  await expect(page.locator('b')).toHaveText('written')
  expect(await page.locator('body').innerText()).toMatch(/Before\s+written by hand\s+After/)
  expect(await page.evaluate(() => document.write === Document.prototype.write)).toBe(true)
})

test('a released script finds itself as `document.currentScript`, with what its author gave it', async ({
  page,
  site,
}) => {
  site.page('/', {
    body: `<script type="text/plain" data-askfirst="analytics" data-key="k-1" id="own">window.found = document.currentScript.dataset.key + document.currentScript.previousElementSibling.id</script>`,
  })
  await page.goto('/')
  await ready(page)
  await answered(page, acceptAll)
  await expect.poll(() => page.evaluate('window.found')).toBe('k-1own')
})
