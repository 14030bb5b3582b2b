import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from 'playwright/test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LANGUAGES = ['en', 'ro', 'pt', 'lv']
const REJECT = { en: 'Reject all', ro: 'Refuz tot', pt: 'Rejeitar tudo', lv: 'Noraidīt visu' }

/** Starts the whole demo as `npm start` does, with a data folder of its own; the site's address stands in what it prints. */
async function startDemo(data: string): Promise<{ origin: string; child: ChildProcess }> {
  const env = { ...process.env, ASKFIRST_DEMO_DATA: data }
  const child = spawn(process.execPath, ['demo/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    printed += text
  })
  await expect.poll(() => printed).toMatch(/\/sign-in\S+/)
  return { origin: /The site +(\S+)/.exec(printed)?.[1] ?? '', child }
}

const test = base.extend<object, { demo: { origin: string } }>({
  demo: [
    // oxlint-disable-next-line no-empty-pattern -- the test runner reads a fixture's needs from this pattern
    async ({}, use) => {
      const data = mkdtempSync(join(tmpdir(), 'open-campus-'))
      const { child, ...demo } = await startDemo(data)
      await use(demo)
      child.kill('SIGINT')
      await once(child, 'exit')
      rmSync(data, { recursive: true })
    },
    { scope: 'worker' },
  ],
})

const received = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-received]')].map(place => [
        place.dataset['received'] ?? '',
        Number(place.textContent),
      ]),
    ),
  )

/** What axe finds, each with the elements it is about. */
const violationsOn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { violations } = await Reflect.get(window, 'axe').run()
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes.map(node => node.html).join(' ')}`,
    )
  })

test.describe.configure({ mode: 'serial' })

test('the third parties receive nothing before the yes, and all of them something after it', async ({ page, demo }) => {
  await page.goto(`${demo.origin}/en/course`)
  await expect(page.getByRole('button', { name: 'Accept all' })).toBeVisible()
  await expect(page.locator('[data-received="matomo"]')).toHaveText('0')
  expect(Object.values(await received(page))).toEqual([0, 0, 0, 0, 0, 0])

  await page.getByRole('button', { name: 'Accept all' }).click()

  const vendors = async (): Promise<number[]> => {
    const { mail: _, ...counts } = await received(page)
    return Object.values(counts)
  }
  await expect.poll(async () => Math.min(...(await vendors()))).toBeGreaterThan(0)
})

test('a subscriber’s opened mail is recorded after a yes, and no more after its own stop link', async ({
  page,
  context,
  demo,
}) => {
  await page.goto(`${demo.origin}/en/newsletter`)
  await page.getByRole('button', { name: 'Accept all' }).click()
  await page.getByLabel('E-mail address').fill('ana@example.org')
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page.getByRole('cell', { name: 'opened' })).toHaveCount(1)
  await expect(page.locator('[data-received="mail"]')).toHaveText('1')

  const [stop] = await Promise.all([
    context.waitForEvent('page'),
    page.frameLocator('[data-mail]').getByRole('link', { name: 'Stop measuring my mail' }).click(),
  ])
  await stop.getByRole('button', { name: 'Stop measuring my mail' }).click()
  await expect(stop.getByRole('status')).toHaveText('Done.')
  const opened = page.waitForResponse(/\/e\/o\//)
  await page.getByRole('button', { name: 'Open the mail again' }).click()
  await opened
  await page.waitForResponse(/mail-log/)
  await page.waitForResponse(/mail-log/)

  await expect(page.getByRole('cell', { name: 'opened' })).toHaveCount(1)
})

for (const [i, language] of LANGUAGES.entries()) {
  test(`${language}: axe finds nothing on any page, and none is wider than 320 px`, async ({ page, demo }) => {
    const colorScheme = i % 2 === 0 ? 'light' : 'dark'
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 640 })
    for (const path of ['', 'course', 'newsletter', 'inbox', 'privacy', `newsletter?subject=${'a'.repeat(43)}`]) {
      await page.goto(`${demo.origin}/${language}/${path}`)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      if (path === '') await page.getByRole('button', { name: REJECT[language as 'en'] }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.evaluate(AXE)
      // What is still fading in has less contrast than it will have.
      await expect.poll(() => violationsOn(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
  })
}

test('the policy lists every cookie that the config and the services declare', async ({ page, demo }) => {
  const config = await (await fetch(`${demo.origin}/askfirst.json`)).json()
  const declared = JSON.parse(readFileSync('dist/services.json', 'utf8'))
  await page.goto(`${demo.origin}/en/privacy`)

  const listed = await page.locator('tbody th code').allTextContents()

  expect(listed).toContain('askfirst')
  for (const { id, cookies } of config.services) {
    const names = cookies ?? declared.find((service: { id: string }) => service.id === id)?.cookies ?? []
    for (const { name } of names) expect(listed).toContain(name)
  }
})

test('the look can be tried: every key, property and part', async ({ page, demo }) => {
  await page.goto(`${demo.origin}/look`)
  const box = page.locator('askfirst-ui [part=box]')

  await page.getByLabel('layout').selectOption('box')
  await page.getByLabel('theme').selectOption('soft')
  await expect(box).toHaveCSS('border-top-left-radius', '20px')
  await page.getByLabel('--askfirst-radius').fill('3px')
  await expect(box).toHaveCSS('border-top-left-radius', '3px')
  await page.getByLabel('::part(box)').check()
  await expect(box).toHaveCSS('outline-style', 'dashed')
  await page.getByRole('button', { name: 'Open the second layer' }).click()

  await expect(
    page.getByRole('dialog', { name: 'Privacy choices' }).getByRole('switch', { name: 'Board' }),
  ).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
})
