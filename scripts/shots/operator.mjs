import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright'
import { BROWSER_FLAGS, findBrowser } from '../browser.mjs'
import { contactSheet } from './contact-sheet.mjs'
import { startOffice } from './office.mjs'
import { operatorScenes } from './operator-scenes.mjs'
import { publicScenes } from './public-scenes.mjs'

/** In CSS pixels; the last is a phone at 400 % of nothing more than its width. */
const VIEWS = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
]
/** What is below is not looked at. */
const LONGEST_PX = 2400

/**
 * Walks through the server's pages as an operator and a visitor do, in English and in Romanian, and takes a sheet of each
 * page on the way. A scene that cannot be reached is named, and the walk goes on.
 *
 * @param {readonly string[]} words - that a sheet's name has to have; none for all
 */
export async function takeOperator(words) {
  const executablePath = await findBrowser()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: BROWSER_FLAGS })
  mkdirSync('shots/operator', { recursive: true })
  for (const language of ['en', 'ro']) {
    const office = await startOffice()
    const context = await browser.newContext({ locale: language, reducedMotion: 'reduce' })
    context.setDefaultTimeout(5000)
    const page = await context.newPage()
    for (const [name, reach] of Object.entries({ ...operatorScenes, ...publicScenes })) {
      try {
        const shown = (await reach({ page, office, context, language })) ?? page
        const sheet = `shots/operator/${name}-${language}.png`
        if (!words.every(word => sheet.includes(word))) continue
        await contactSheet(browser, [await viewsOf(shown)], sheet, 'pages')
        console.log(sheet)
      } catch (error) {
        console.error(`${name} in ${language} was not reached: ${error.message.split('\n')[0]}`)
        process.exitCode = 1
      }
    }
    await context.close()
    await office.stop()
  }
  await browser.close()
}

async function viewsOf(page) {
  const views = []
  for (const { width, colorScheme } of VIEWS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    const across = await page.evaluate(() => document.documentElement.scrollWidth)
    if (across > width) console.error(`${page.url()} is ${across} px wide on a screen of ${width}`)
    const height = Math.min(LONGEST_PX, await page.evaluate(() => document.documentElement.scrollHeight))
    const clip = { x: 0, y: 0, width, height: Math.max(height, 300) }
    const picture = await page.screenshot({ type: 'jpeg', quality: 80, fullPage: true, clip })
    views.push(picture.toString('base64'))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 844 })
  return views
}
