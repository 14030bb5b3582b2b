import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright'
import { BROWSER_FLAGS, findBrowser } from '../browser.mjs'
import { contactSheet } from './contact-sheet.mjs'
import { openContext, openPage, scrollTo } from './page.mjs'

const LANGUAGES = ['en', 'de', 'el', 'ar']

/** In CSS pixels: 400 % of a window of 1280 × 1024 leaves 320 × 256. */
const SCREENS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 568 },
  zoomed: { width: 320, height: 256 },
}

const choice = granted => `granted=${encodeURIComponent(JSON.stringify(granted))}`
const CHOSEN = choice({ functional: true, analytics: true, 'analytics/clarity': false })

/** The fixture's query; and of what is longer than a screen, where to scroll to. */
const LAYERS = {
  bar: ['layout=bar'],
  'bar-top': ['layout=bar&position=top'],
  box: ['layout=box'],
  'box-top-start': ['layout=box&position=top-start'],
  dialog: ['layout=dialog'],
  second: ['open&gpc'],
  sheet: ['open&secondLayer=sheet'],
  details: [`open&${CHOSEN}`, '[part=service]:has(table) >> nth=-1'],
  services: [`open&secondLayer=sheet&${CHOSEN}`, '[part=category]:nth-of-type(3)'],
  proof: [`open&${CHOSEN}`, '[part=about] .answers'],
  answered: [choice({ functional: false, analytics: false })],
}

/** A theme, and what the visitor has set. */
const LOOKS = {
  'plain-light': {},
  'plain-dark': { colorScheme: 'dark' },
  'plain-forced': { colorScheme: 'dark', forcedColors: 'active' },
  'ink-light': {},
  'ink-dark': { colorScheme: 'dark' },
  'paper-light': {},
  'paper-dark': { colorScheme: 'dark' },
  'soft-light': {},
  'soft-dark': { colorScheme: 'dark' },
}

/** One layer in one look: a row for each language, a picture for each screen. */
async function rowsOf(context, layer, look) {
  const rows = []
  const [query, place] = LAYERS[layer]
  for (const locale of LANGUAGES) {
    const page = await openPage(context, `${query}&theme=${look.split('-')[0]}&locale=${locale}`, SCREENS.desktop)
    const row = []
    for (const screen of Object.values(SCREENS)) {
      await page.setViewportSize(screen)
      if (place) await scrollTo(page, place)
      row.push((await page.screenshot({ type: 'jpeg', quality: 80 })).toString('base64'))
    }
    rows.push(row)
    await page.close()
  }
  return rows
}

/**
 * A sheet for each layer, theme and colour scheme shows four screens in four languages.
 *
 * @param {readonly string[]} words - that a sheet's name has to have; none for all
 */
export async function takeInterface(words) {
  const executablePath = await findBrowser()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: BROWSER_FLAGS })
  mkdirSync('shots', { recursive: true })
  if (words.length === 0 || words.includes('readme')) {
    const page = await openPage(await openContext(browser, {}), LAYERS.bar[0], { width: 1120, height: 440 })
    await page.screenshot({ path: 'docs/first-layer.png' })
    console.log('docs/first-layer.png')
  }

  for (const [look, options] of Object.entries(LOOKS)) {
    const context = await openContext(browser, options)
    for (const layer of Object.keys(LAYERS)) {
      const name = `${layer}-${look}`
      if (!words.every(word => name.includes(word))) continue
      await contactSheet(browser, await rowsOf(context, layer, look), `shots/${name}.png`)
      console.log(`shots/${name}.png`)
    }
    await context.close()
  }
  await browser.close()
}
