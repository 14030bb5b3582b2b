import type { Page } from 'playwright/test'
import { allows, call, hear, receiptOn } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, recordOf, rejectAll, test } from './site.js'

const ran = (page: Page): Promise<unknown> => page.evaluate('window.ran ?? []')
const inline = (name: string): string =>
  `<script type="text/plain" data-askfirst="analytics">(window.ran ??= []).push('${name}')</script>`
const external = (address: string): string =>
  `<script type="text/plain" data-askfirst="analytics" data-src="${address}"></script>`
const BUTTON = `<button onclick="this.textContent = 'clicked'">The page’s own</button>`

async function expectPageWorks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'The page’s own' }).click()
  await expect(page.getByRole('button', { name: 'clicked' })).toBeVisible()
}

/** All that a developer would see in the console and as uncaught errors. */
function trouble(page: Page): string[] {
  const seen: string[] = []
  page.on('console', line => line.type() === 'error' && seen.push(line.text()))
  page.on('pageerror', error => seen.push(`uncaught ${error.name}`))
  return seen
}

test('8. It fails closed and alone: a service that throws in `stop` is told once, is cleared all the same, and the next one stops', async ({
  page,
  site,
}) => {
  const errors = await hear(page, 'error')
  site.page('/', {
    config: {
      ...CONFIG,
      services: [
        { id: 'matomo', options: { url: site.vendor.origin, siteId: '1' } },
        { id: 'stats', category: 'analytics', cookies: [{ name: 'stats_id' }] },
      ],
    },
    body: `${BUTTON}<script>addEventListener('DOMContentLoaded', () => {
      for (const name of ['broken', 'whole']) askfirst.when('analytics', () => () => {
        window.ended = [...(window.ended || []), name]
        if (name === 'broken') throw new Error('broken end')
      })
    })</script>`,
  })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(() => site.vendor.asked).toContainEqual(expect.stringContaining('/matomo.js'))
  await page.evaluate(() => {
    document.cookie = '_pk_id.1=1; path=/'
    document.cookie = 'stats_id=1; path=/'
    Object.assign(Reflect.get(window, '_paq'), {
      push() {
        throw new Error('broken stop')
      },
    })
  })
  await call(page, 'withdraw')
  await expect.poll(() => page.evaluate('document.cookie')).not.toMatch(/_pk_id|stats_id/)
  expect(await page.evaluate('window.ended')).toEqual(['broken', 'whole'])
  expect(await allows(page, 'analytics')).toBe(false)
  expect(await errors()).toHaveLength(2)
  expect(await errors()).toContainEqual('broken end')
  expect(await errors()).toContainEqual(expect.stringMatching(/^SERVICE_FAILED {2}matomo is .*broken stop/))
  await expectPageWorks(page)
})

const PAGE = '<!doctype html><title>Sorry</title>'

for (const [what, body, type, more, told] of [
  ['answers 404', 'Not found', 'text/plain', { status: 404 }, /404/],
  ['answers with a page', PAGE, 'text/javascript', {}, /^uncaught SyntaxError/],
  ['says that it is no script', PAGE, 'text/html', { headers: { 'x-content-type-options': 'nosniff' } }, /MIME type/],
] as const) {
  test(`8. It fails closed and alone: a script whose host ${what} is told of once, and what follows runs`, async ({
    page,
    site,
  }) => {
    const errors = await hear(page, 'error')
    const seen = trouble(page)
    site.vendor.answer('/broken.js', body, type, more)
    site.vendor.answer('/next.js', "(window.ran ??= []).push('next')")
    const { origin } = site.vendor
    // Without `crossorigin` a browser may hide from everybody what is not a script.
    const broken = external(`${origin}/broken.js" crossorigin="anonymous`)
    site.page('/', { body: inline('first') + broken + external(`${origin}/next.js`) + inline('last') + BUTTON })
    await page.goto('/')
    await acceptAll(page)
    await expect.poll(() => ran(page)).toEqual(['first', 'next', 'last'])
    await expect.poll(() => seen).toEqual([expect.stringMatching(told)])
    await expectPageWorks(page)
    expect(await errors()).toEqual([])
    expect(seen).toHaveLength(1)
  })
}

test('8. It fails closed and alone: a script whose host never answers is told of once, and what follows runs', async ({
  page,
  site,
}) => {
  const errors = await hear(page, 'error')
  site.vendor.answer('/never.js', null)
  site.page('/', {
    config: { ...CONFIG, scriptTimeoutMs: 300 },
    body: external(`${site.vendor.origin}/never.js`) + inline('last') + BUTTON,
  })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(() => ran(page)).toEqual(['last'])
  await expect.poll(errors).toEqual([expect.stringContaining('/never.js')])
  await expectPageWorks(page)
})

test('8. It fails closed and alone: marks that look like selectors or like what every object has are held, told once each, and nothing else', async ({
  page,
  site,
}) => {
  const errors = await hear(page, 'error')
  const seen = trouble(page)
  const marks = ['*', 'analytics"],*', '__proto__', 'constructor', 'analytics analytics', '#analytics', '', '!', '/']
  site.page('/', {
    body: `<script>window.marks = ${JSON.stringify(marks)}</script>${BUTTON}${inline('right')}`,
  })
  await page.goto('/')
  await ready(page)
  await page.evaluate(() => {
    for (let twice = 0; twice < 2; twice += 1) {
      for (const mark of Reflect.get(window, 'marks') as string[]) {
        const script = document.createElement('script')
        script.type = 'text/plain'
        script.dataset['askfirst'] = mark
        script.text = `(window.ran ??= []).push('wrong')`
        document.body.append(script)
      }
    }
  })
  await acceptAll(page)
  await expect.poll(() => ran(page)).toEqual(['right'])
  await expect.poll(async () => (await errors()).length).toBe(marks.length)
  for (const error of await errors()) expect(error).toMatch(/^UNKNOWN_CATEGORY/)
  expect(seen).toHaveLength(marks.length)
  await expectPageWorks(page)
})

for (const [what, broken] of [
  ['throws', '() => { throw new Error("the page’s fetch") }'],
  ['rejects', '() => Promise.reject(new Error("the page’s fetch"))'],
  ['gives nothing', '() => undefined'],
  ['never answers', '() => new Promise(() => {})'],
] as const) {
  for (const when of ['before', 'after'] as const) {
    test(`8. It fails closed and alone: a page whose own fetch, set ${when} us, ${what} has its choice and keeps its receipt`, async ({
      page,
      site,
    }) => {
      const seen = trouble(page)
      const script = `<script>window.theirs = fetch; window.fetch = ${broken}</script>`
      const config = JSON.stringify({ ...CONFIG, endpoint: site.receipts.origin })
      site.page('/', {
        tag: `<script type="application/json" id="askfirst-config">${config}</script>${when === 'before' ? script : ''}
          <script src="/af/askfirst.js"></script>${when === 'after' ? script : ''}`,
        body: inline('granted') + BUTTON,
      })
      await page.goto('/')
      await ready(page)
      expect(await ran(page)).toEqual([])
      await acceptAll(page)
      await expect.poll(() => ran(page)).toEqual(['granted'])
      await expect.poll(() => receiptOn(page)).not.toBeNull()
      expect((await recordOf(page))?.['y']).toBe('functional analytics')
      await expectPageWorks(page)
      expect(seen).toEqual([])

      // The receipt waits, and goes from a page with a fetch that works.
      const id = (await receiptOn(page))?.id ?? ''
      expect(await site.receipts.find(id)).toBeNull()
      site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
      await page.reload()
      await expect.poll(() => site.receipts.find(id)).not.toBeNull()
    })
  }
}

test('8. It fails closed and alone: among 10,000 insertions the marked ones are handled, each once, and the page answers', async ({
  page,
  site,
}) => {
  const errors = await hear(page, 'error')
  site.page('/', { body: BUTTON })
  await page.goto('/')
  await ready(page)
  const insert = (from: number): Promise<void> =>
    page.evaluate(start => {
      for (let i = start; i < start + 5000; i += 1) {
        const isMarked = i % 100 === 0
        const element = document.createElement(isMarked ? 'script' : 'p')
        element.textContent = isMarked ? `(window.ran ??= []).push(${i})` : `Line ${i}`
        if (isMarked) {
          element.setAttribute('type', 'text/plain')
          element.dataset['askfirst'] = 'analytics'
        }
        document.body.append(element)
      }
    }, from)
  await insert(0)
  await expectPageWorks(page)
  expect(await ran(page)).toEqual([])
  await acceptAll(page)
  await expect.poll(async () => ((await ran(page)) as number[]).length).toBe(50)
  await insert(5000)
  await expect.poll(() => ran(page)).toEqual(Array.from({ length: 100 }, (_, i) => i * 100))
  await page.getByRole('button', { name: 'clicked' }).click()
  expect(await errors()).toEqual([])
})

test('8. It fails closed and alone: after a no 10,000 insertions are held as one is', async ({ page, site }) => {
  site.vendor.answer('/pixel.gif', '', 'image/gif')
  site.page('/', { body: BUTTON })
  await page.goto('/')
  await rejectAll(page)
  await page.evaluate(vendor => {
    document.body.append(
      ...Array.from({ length: 10_000 }, (_, i) => {
        const image = document.createElement('img')
        image.alt = ''
        if (i % 100 === 0) {
          image.dataset['askfirst'] = 'analytics'
          image.dataset['src'] = `${vendor}/pixel.gif?${i}`
        }
        return image
      }),
    )
  }, site.vendor.origin)
  await expectPageWorks(page)
  await page.evaluate(origin => fetch(`${origin}/fence`), site.vendor.origin)
  expect(site.vendor.asked).toEqual(['/fence'])
  await call(page, 'acceptAll')
  await expect.poll(() => new Set(site.vendor.asked).size).toBe(101)
})
