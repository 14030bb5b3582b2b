import { answered, settle, visit } from '../visit.mjs'
import { CLICKS } from './clicks.mjs'
import { scriptMs } from './trace.mjs'

const COUNTS = [10, 100, 1000, 5000]
const MOST = 5000

/** A page that has not shown its banner, or not run everything, after so long, never does. */
const PATIENCE_MS = 20_000

export const rows = [
  ...COUNTS.map(count => ({
    id: `held${count}`,
    label: `${count} held scripts: click until all ran`,
    unit: 'ms',
    goal: { of: 'floor', atMost: 1.3 },
  })),
  { id: 'heldInp', label: `${MOST} held scripts: click to next paint`, unit: 'ms', goal: { atMost: 100 } },
  {
    id: 'heldRefused',
    label: `page with ${MOST} held scripts, refused before: script time`,
    unit: 'ms',
    goal: { of: 'floor', atMost: 1.5 },
  },
]

async function release({ browser, site }, subject, count) {
  return visit(browser, { url: `${site.origin}/held/${count}`, observe: CLICKS }, async page => {
    page.setDefaultTimeout(PATIENCE_MS)
    await page.waitForSelector(subject.accept)
    await settle(page)
    await page.click(subject.accept)
    await page.waitForFunction(all => globalThis.ranAt.length >= all, count)
    await settle(page)
    const { inp, clickedAt, ranAt } = await page.evaluate(() => ({ ...globalThis.clicks, ranAt: globalThis.ranAt }))
    return { inp, ms: ranAt.at(-1) - clickedAt }
  })
}

/** Subjects that failed at a count: they are not tried again, for that takes minutes. */
const gaveUp = new Set()

async function unlessGivenUp(subject, name, run) {
  if (gaveUp.has(`${subject.id} ${name}`)) return null
  try {
    return await run()
  } catch (error) {
    if (error.name !== 'TimeoutError') throw error
    gaveUp.add(`${subject.id} ${name}`)
    return null
  }
}

/** Many gated inline scripts on one page, released by one click; and the cost of holding them on. */
export async function measure(bench, subject) {
  const figures = {}
  for (const count of COUNTS) {
    const released = await unlessGivenUp(subject, count, () => release(bench, subject, count))
    figures[`held${count}`] = released?.ms ?? null
    if (count === MOST) figures['heldInp'] = released?.inp ?? null
  }
  figures['heldRefused'] = await unlessGivenUp(subject, 'refused', async () => {
    const { browser, site } = bench
    const url = `${site.origin}/held/${MOST}`
    const state = await answered(browser, url, subject.reject, PATIENCE_MS)
    return scriptMs(browser, look => visit(browser, { url: 'about:blank', state }, look), url, settle)
  })
  return figures
}
