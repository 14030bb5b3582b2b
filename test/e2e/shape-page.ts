import { readFileSync } from 'node:fs'
import { expect, type Page } from 'playwright/test'
import { ROUNDS, type Round, type Shape } from './shape.js'
import { CONFIG, type PageParts, ready, type TestSite } from './site.js'

const LIBRARIES = {
  '/lib/htmx.js': 'node_modules/htmx.org/dist/htmx.min.js',
  '/lib/turbo.js': 'node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js',
  '/lib/astro.js': 'test/pages/astro/router.js',
}

/** No order may come from waiting until a host that never answers is given up. */
const PATIENT = { ...CONFIG, scriptTimeoutMs: 60_000, services: [{ id: 'board', category: 'functional' }] }

const LATER = `<script>
  window.ran ??= []
  async function partOf(round) { return (await fetch('/part/' + round)).text() }
  async function arrive(round) { document.body.append(document.createRange().createContextualFragment(await partOf(round))) }
</script>`

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  gif: 'image/gif',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  webm: 'video/webm',
}

function answer({ vendor }: TestSite, round: Round, path: string): void {
  const address = `/${round}${path}`
  const extension = path.split('.')[1] ?? ''
  if (path === '/hangs.js') vendor.answer(address, null)
  else if (path === '/gone.js') vendor.answer(address, '', 'text/plain', { status: 404 })
  else if (path === '/module.js') vendor.answer(address, `export default (window.ran ??= []).push('${path}')`)
  else if (extension === 'js') vendor.answer(address, `(window.ran ??= []).push('${path}')`)
  else vendor.answer(address, '', TYPES[extension] ?? 'text/plain')
}

/** A page's head and body from one file: `<head>…</head>`, if it has one, then the rest. */
function partsOf(html: string): Required<Pick<PageParts, 'head' | 'body'>> {
  const [, head = '', body = ''] = /^\s*(?:<head>(.*)<\/head>)?(.*)$/s.exec(html) ?? []
  return { head, body }
}

const pageWith = (head: string, body: string): PageParts => ({ config: PATIENT, head: LATER + head, body })

/** The same page where only scripts with the nonce run, no text becomes a script, and the vendor is all that may be asked. */
function strictly(site: TestSite, head: string, body: string): PageParts {
  const withNonce = (html: string): string => html.replaceAll('<script', '<script nonce="abc"')
  const policy = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; img-src data: VENDOR; connect-src 'self' VENDOR;
    media-src VENDOR; frame-src VENDOR; object-src VENDOR; style-src VENDOR; require-trusted-types-for 'script'; trusted-types askfirst`
  return {
    headers: { 'content-security-policy': policy.replaceAll('VENDOR', site.vendor.origin).replaceAll(/\s+/g, ' ') },
    tag: withNonce(`<script type="application/json" id="askfirst-config">${JSON.stringify(PATIENT)}</script>
      <script src="/af/askfirst.js" defer></script>`),
    head: withNonce(LATER + head),
    body: withNonce(body),
  }
}

/** Puts a shape's pages on the site, and makes the vendor ready for what they ask. */
export function serveShape(site: TestSite, { html, way, expected }: Shape): void {
  const { head, body } = partsOf(way ?? '')
  for (const [path, file] of Object.entries(LIBRARIES)) site.file(path, readFileSync(file, 'utf8'), 'text/javascript')
  for (const round of ROUNDS) {
    for (const path of [...(expected.granted ?? []), ...(expected.refused ?? [])]) answer(site, round, path)
    const part = html.replaceAll('{{vendor}}', `${site.vendor.origin}/${round}`).replaceAll('{{round}}', round)
    site.file(`/part/${round}`, part, 'text/html; charset=utf-8')
    site.page(`/page/${round}`, pageWith(head, body + part))
    if (round !== 'first') continue
    site.page('/', pageWith(head, body + (way === null ? part : '')))
    site.page('/strict', strictly(site, head, body + part))
  }
}

/** The shape comes to the page that is open, once more. */
export async function arrive(page: Page, { way }: Shape, round: Round): Promise<void> {
  await page.evaluate(`arrive('${round}')`)
  if (way !== null) await page.locator(`[data-arrived=${round}]`).waitFor()
}

/** Opens a page with the shape on it. @param path - `/strict` for the one under a strict policy. */
export async function openShape(page: Page, shape: Shape, path = '/'): Promise<void> {
  // What never answers also keeps `load` from coming.
  await page.goto(path, { waitUntil: 'domcontentloaded' })
  await ready(page)
  await page.evaluate('window.stays = true')
  if (shape.way !== null) await arrive(page, shape, 'first')
}

/** What has run so far, in its order. */
export const ran = (page: Page): Promise<unknown> => page.evaluate('window.ran')

/**
 * What the vendor was asked for in one round, without the round's name, when all that the page was about to send has been sent:
 * a request of the page's own comes after it. It also shows that the page can reach the vendor at all.
 */
export async function askedIn(page: Page, { vendor }: TestSite, round: Round): Promise<string[]> {
  await page.evaluate(async origin => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(resolve => requestAnimationFrame(resolve))
    await fetch(`${origin}/fence`)
  }, vendor.origin)
  expect(vendor.asked).toContain('/fence')
  const own = vendor.asked.filter(path => path.startsWith(`/${round}/`))
  return own.map(path => path.slice(round.length + 1)).sort()
}
