// Pictures of the interface, to be looked at: npm run shots [-- bar ink …] after `npm run build`.
//   A sheet for each layout, theme and colour scheme shows four screens in four languages. They go to shots/, which git
//   ignores; words choose the sheets whose names have all of them. docs/first-layer.png is made on the way.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { chromium } from 'playwright'
import { BROWSER_FLAGS, findBrowser } from './browser.mjs'

const ORIGIN = 'http://shots.test'
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** CSS pixels: 400 % of a window of 1280 × 1024 leaves 320 × 256. */
const SCREENS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 568 },
  zoomed: { width: 320, height: 256 },
}
const LANGUAGES = ['en', 'de', 'el', 'ar']
const LAYERS = {
  bar: 'layout=bar',
  'bar-top': 'layout=bar&position=top',
  box: 'layout=box',
  'box-top-start': 'layout=box&position=top-start',
  dialog: 'layout=dialog',
  second: 'open',
  sheet: 'open&secondLayer=sheet',
}
const LOOKS = {
  'plain-light': {},
  'plain-dark': { colorScheme: 'dark' },
  'ink-light': {},
  'ink-dark': { colorScheme: 'dark' },
  'paper-light': {},
  'paper-dark': { colorScheme: 'dark' },
  'soft-light': {},
  'soft-dark': { colorScheme: 'dark' },
  'plain-forced': { forcedColors: 'active', colorScheme: 'dark' },
}

const words = process.argv.slice(2)
const executablePath = await findBrowser()
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS })
mkdirSync('shots', { recursive: true })

/** The fixture page of the interface's tests, from disk: no server, no port. */
async function openContext(options) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  await context.route(`${ORIGIN}/**`, route => {
    const { pathname } = new URL(route.request().url())
    const path = pathname.startsWith('/dist/') ? pathname.slice(1) : join('test/pages/ui', pathname)
    const file = pathname === '/' ? 'test/pages/ui/index.html' : path
    if (!existsSync(file)) return route.fulfill({ status: 404 })
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] })
  })
  return context
}

/** One page of the interface, as it stands after everything has come. */
async function openPage(context, query, screen) {
  const page = await context.newPage()
  await page.setViewportSize(screen)
  await page.goto(`${ORIGIN}/?${query}`)
  await page.locator('html[data-mounted]').waitFor()
  if (query.includes('open')) await page.evaluate('askfirst.open()')
  await page.locator(`askfirst-ui [aria-labelledby=${query.includes('open') ? 'heading' : 'title'}]`).waitFor()
  await page.waitForFunction(() => {
    const list = globalThis.document.querySelector('askfirst-ui').shadowRoot.getAnimations?.() ?? []
    return list.every(({ playState }) => playState === 'finished')
  })
  return page
}

async function shots(context, layer, look) {
  const rows = []
  for (const locale of LANGUAGES) {
    const query = `${LAYERS[layer]}&theme=${look.split('-')[0]}&locale=${locale}`
    const page = await openPage(context, query, SCREENS.desktop)
    const row = []
    for (const screen of Object.values(SCREENS)) {
      await page.setViewportSize(screen)
      await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
      row.push((await page.screenshot({ type: 'jpeg', quality: 80 })).toString('base64'))
    }
    rows.push(row)
    await page.close()
  }
  return rows
}

/** All shots of a layer in a look beside each other, by a page that shows them. */
async function contactSheet(name, rows) {
  const page = await browser.newPage({ viewport: { width: 1500, height: 100 } })
  const cells = rows.map(row => row.map(data => `<img src="data:image/jpeg;base64,${data}">`).join(''))
  await page.setContent(
    `<style>body { margin: 0; background: #888 } div { display: flex; gap: 8px; padding: 4px; align-items: start }
    img { height: 400px } img:nth-child(4) { height: 240px }</style>${cells.map(row => `<div>${row}</div>`).join('')}`,
  )
  await page.screenshot({ path: `shots/${name}.png`, fullPage: true })
  await page.close()
}

/** What the README shows first: the default, on a page of a site, as a visitor meets it. */
async function readmePicture() {
  const context = await openContext({})
  const page = await openPage(context, LAYERS.bar, { width: 1120, height: 440 })
  await page.screenshot({ path: 'docs/first-layer.png' })
  console.log('docs/first-layer.png')
  await context.close()
}

if (words.length === 0 || words.includes('readme')) await readmePicture()

for (const [look, options] of Object.entries(LOOKS)) {
  const context = await openContext(options)
  for (const layer of Object.keys(LAYERS)) {
    const name = `${layer}-${look}`
    if (!words.every(word => name.includes(word))) continue
    await contactSheet(name, await shots(context, layer, look))
    console.log(`shots/${name}.png`)
  }
  await context.close()
}
await browser.close()
