import type { Page } from 'playwright/test'
import { CONFIG, expect, ready, type TestSite, test } from './site.js'

/** What page code has heard from the vendor, in order. */
const HEARD = '(window.heard ?? []).join()'

/** A page under the guard, on which `ask('a')` sends a request to the vendor. */
async function open(page: Page, site: TestSite, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const services = [{ id: 'stats', category: 'analytics', hosts: [new URL(site.vendor.origin).host] }]
  for (const name of ['a', 'b']) site.vendor.answer(`/${name}`, name)
  site.page('/', {
    headers,
    tag: `<script type="application/json" id="askfirst-config">${JSON.stringify({ ...CONFIG, guard: 'block', services })}</script>
      <script nonce="abc" src="/af/askfirst-guard.js"></script><script nonce="abc">
        window.heard = []
        window.ask = name => void fetch('${site.vendor.origin}/' + name).then(() => heard.push(name), error => heard.push(error.name))
      </script><script nonce="abc" src="/af/askfirst.js" defer></script>`,
  })
  await page.goto('/')
  await ready(page)
}

/** Keeps what releases on its way until it is told to go on. */
async function delay(page: Page): Promise<() => void> {
  let arrive = (): void => {}
  const held = new Promise<void>(resolve => {
    arrive = resolve
  })
  await page.route('**/askfirst-release.js', async route => {
    await held
    await route.continue()
  })
  return () => arrive()
}

test('what releases is loaded once something is held, and not before', async ({ page, site }) => {
  await open(page, site)
  expect(site.asked).toContain('/af/askfirst-guard.js')
  expect(site.asked).not.toContain('/af/askfirst-release.js')
  await page.evaluate('ask("a"); ask("b")')
  await expect.poll(() => site.asked.filter(path => path === '/af/askfirst-release.js')).toHaveLength(1)
  expect(site.vendor.asked).toEqual([])
})

test('a call between the yes and the arrival of what releases does not overtake', async ({ page, site }) => {
  const arrive = await delay(page)
  await open(page, site)
  await page.evaluate('ask("a")')
  await page.evaluate('askfirst.acceptAll()')
  await page.evaluate('ask("b")')
  expect(site.vendor.asked).toEqual([])
  arrive()
  await expect.poll(() => site.vendor.asked).toEqual(['/a', '/b'])
})

test('an image is asked for at the address that it was given last, whenever what releases arrives', async ({
  page,
  site,
}) => {
  const arrive = await delay(page)
  await open(page, site)
  await page.evaluate(vendor => {
    const image = new Image()
    for (const name of ['a', 'b']) image.src = `${vendor}/${name}`
    Object.assign(window, { image })
  }, site.vendor.origin)
  await page.evaluate('askfirst.acceptAll()')
  expect(site.vendor.asked).toEqual([])
  arrive()
  await expect.poll(() => site.vendor.asked).toEqual(['/b'])
})

test('a refusal between the yes and the arrival of what releases drops all of it', async ({ page, site }) => {
  const arrive = await delay(page)
  await open(page, site)
  await page.evaluate('ask("a")')
  await page.evaluate('askfirst.acceptAll()')
  await page.evaluate('ask("b")')
  await page.evaluate('askfirst.rejectAll()')
  arrive()
  await expect.poll(() => page.evaluate(HEARD)).toBe('TypeError,TypeError')
  expect(site.vendor.asked).toEqual([])
})

test('if what releases does not load, what is held stays held, and the console says so once', async ({
  page,
  site,
}) => {
  const errors: string[] = []
  page.on('console', line => line.type() === 'error' && errors.push(line.text()))
  await page.route('**/askfirst-release.js', route => route.abort())
  await open(page, site)
  await page.evaluate('ask("a"); ask("b")')
  await expect.poll(() => errors.filter(text => text.includes('askfirst-release'))).toHaveLength(1)
  await page.evaluate('askfirst.acceptAll()')
  await page.evaluate('fetch("/").then(answer => answer.text())')
  expect(site.vendor.asked).toEqual([])
  expect(await page.evaluate(HEARD)).toBe('')
})

test('under a strict policy with Trusted Types what is held is let go on a yes', async ({ page, site }) => {
  const { vendor, receipts } = site
  await open(page, site, {
    'content-security-policy': `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src ${vendor.origin} ${receipts.origin}; img-src data:; require-trusted-types-for 'script'; trusted-types askfirst`,
  })
  await page.evaluate(() => Reflect.get(window, 'ask')('a'))
  expect(vendor.asked).toEqual([])
  await page.evaluate(() => window.askfirst?.acceptAll())
  await expect.poll(() => vendor.asked).toEqual(['/a'])
})
