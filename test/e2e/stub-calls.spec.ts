import type { Page } from 'playwright/test'
import { dataLayerOf, GRANTED, NOBODY_KNOWS, YES } from './data-layer.js'
import { allows } from './page-code.js'
import { CONFIG, expect, test } from './site.js'
import { configTag, GATE, stub, thrownOn } from './stub-page.js'

const told = (page: Page): Promise<unknown> => page.evaluate('window.told')

const early = `<script>
  window.kept = askfirst
  window.told = [askfirst.allows('analytics'), askfirst.receipt(), askfirst.$record]
  const tell = what => () => window.told.push(what)
  askfirst.when('analytics', tell('first'))
  askfirst.when('analytics', tell('taken back'))()
  askfirst.on('decision', ({ choice }) => tell('decided ' + choice.analytics)())
  askfirst.on('decision', tell('taken back'))()
  const { when } = askfirst
  askfirst.acceptAll().then(tell('accepted'))
  askfirst.ready.then(() => when('analytics', tell('later')))
</script>`

test('calls that come too early wait for it and are made in their order; what was taken back is not made', async ({
  page,
  site,
}) => {
  const thrown = thrownOn(page)
  site.page('/', { tag: configTag() + stub() + early + GATE })
  await page.goto('/')

  await expect.poll(() => allows(page, 'analytics')).toBe(true)
  await expect.poll(() => told(page)).toEqual(expect.arrayContaining(['first', 'decided true', 'accepted', 'later']))

  expect(await page.evaluate('window.told.slice(0, 3)')).toEqual([false, null, undefined])
  expect(await told(page)).not.toContain('taken back')

  // With a grant from before, what was not taken back runs at once.
  await page.reload()
  await expect.poll(() => told(page)).toEqual(expect.arrayContaining(['first', 'decided true', 'accepted', 'later']))

  expect(await told(page)).not.toContain('taken back')
  expect(thrown).toEqual([])
})

test('calls that come too early go on through what page code kept, which is the real one’s', async ({ page, site }) => {
  site.page('/', { tag: configTag() + stub() + early + GATE })
  await page.goto('/')
  await expect.poll(() => allows(page, 'analytics')).toBe(true)

  expect(await page.evaluate('askfirst.init() === askfirst && kept.init() === askfirst')).toBe(true)
  expect(await page.evaluate('kept.$record === askfirst.$record && kept.allows("analytics")')).toBe(true)
})

test('calls that come too early start it with the config of an early init()', async ({ page, site }) => {
  site.page('/', {
    tag: `${stub()}<script>askfirst.init(${JSON.stringify({ ...CONFIG, controller: { name: 'Early bird' } })})</script>${GATE}`,
  })
  await page.goto('/')

  await expect(page.getByText('Early bird')).toBeVisible()
})

test('calls that come too early start the npm package too', async ({ page, site }) => {
  site.page('/', {
    tag: `${configTag()}${stub()}${early}<script type="module">
      import { init } from '/af/esm/index.js'
      window.real = init(${JSON.stringify(CONFIG)})</script>`,
  })
  await page.goto('/')

  await expect.poll(() => told(page)).toEqual(expect.arrayContaining(['first', 'accepted', 'later']))
  expect(await page.evaluate('window.real === askfirst')).toBe(true)
  await expect.poll(() => dataLayerOf(page)).toEqual([NOBODY_KNOWS, GRANTED, YES])
})

test('calls that come too early are not what `await` waits for: who awaits the stand-in has it at once', async ({
  page,
  site,
}) => {
  site.page('/', { tag: configTag() + stub() })
  await page.goto('/')

  // A method named `then` would be called, and wait for a gate that never comes.
  expect(await page.evaluate('(async () => (await askfirst) === askfirst && typeof askfirst.when)()')).toBe('function')
})

test('calls that come too early never come true when it never comes: nothing is granted, nothing thrown', async ({
  page,
  site,
}) => {
  const thrown = thrownOn(page)
  site.page('/', { tag: configTag() + stub() + early })
  await page.goto('/')
  await page.waitForLoadState('networkidle')

  expect(await page.evaluate('typeof askfirst.when')).toBe('function')
  expect(await told(page)).toEqual([false, null, undefined])
  expect(await dataLayerOf(page)).toEqual([NOBODY_KNOWS])
  expect(thrown).toEqual([])
})
