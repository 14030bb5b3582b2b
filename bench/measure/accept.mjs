import { GATED } from '../pages/page.mjs'
import { isVendor } from '../site.mjs'
import { settle, visit } from '../visit.mjs'
import { CLICKS } from './clicks.mjs'

export const rows = [
  { id: 'before', label: 'gated requests before consent', unit: '', goal: { atMost: 0 } },
  { id: 'inp', label: 'accept click: INP', unit: 'ms', goal: { atMost: 40 } },
  { id: 'allRan', label: 'accept click until all 4 gated ran', unit: 'ms', goal: { of: 'floor', atMost: 1.1 } },
  { id: 'record', label: 'record cookie', unit: 'B', goal: { atMost: 200 } },
]

/** A real click on *Accept all*, on a page that has come to rest. */
export async function measure({ browser, site }, subject) {
  return visit(browser, { url: `${site.origin}/`, observe: CLICKS }, async page => {
    await page.waitForSelector(subject.accept)
    await page.waitForSelector(subject.placeholder)
    await settle(page)
    const before = site.take().filter(isVendor).length
    await page.click(subject.accept)
    // Without this line a page on which nothing ever runs would look best of all.
    await page.waitForFunction(count => globalThis.ranAt.length >= count, GATED)
    await settle(page)
    const { inp, clickedAt, ranAt } = await page.evaluate(() => ({ ...globalThis.clicks, ranAt: globalThis.ranAt }))
    if (ranAt.length !== GATED) throw new Error(`bench: ${subject.id} ran ${ranAt.length} of ${GATED}`)
    const cookies = await page.context().cookies()
    const record = cookies.reduce((sum, { name, value }) => sum + name.length + 1 + value.length, 0)
    return { before, inp, allRan: ranAt.at(-1) - clickedAt, record }
  })
}
