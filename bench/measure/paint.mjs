import { SLOW_4G, settle, visit } from '../visit.mjs'

export const rows = [
  { id: 'banner', label: 'banner first painted', unit: 'ms', goal: { of: 'peers', atMost: 0.75 } },
  { id: 'bannerSlow', label: 'the same on slow 4G', unit: 'ms', goal: { of: 'peers', atMost: 0.75 } },
  { id: 'lcp', label: 'LCP of the page', unit: 'ms', goal: { of: 'none', atMost: 1.1 } },
  { id: 'largest', label: 'banner is the largest paint (1: always)', unit: '', goal: { atMost: 0 } },
  { id: 'cls', label: 'CLS', unit: '', goal: { atMost: 0 } },
]

/** The page without any tool is measured too: for the LCP. */
export const withNone = true

/**
 * Notes paints from the first moment. The banner is painted in the first frame in which it has room in the
 * viewport and is not quite transparent; the clock is read when that frame has been handed over.
 */
const observe = banner => `
window.paints = { banner: null, lcp: null, own: true, cls: 0 }
new PerformanceObserver(list => { for (const { startTime, element } of list.getEntries()) {
  paints.lcp = startTime
  paints.own = !!element?.closest('main')
} }).observe({ type: 'largest-contentful-paint', buffered: true })
new PerformanceObserver(list => { for (const { value, hadRecentInput } of list.getEntries())
  if (!hadRecentInput) paints.cls += value
}).observe({ type: 'layout-shift', buffered: true })
const isSeen = element => {
  const { top, left, width, height } = element.getBoundingClientRect()
  if (width * height < 100 || top >= innerHeight || top + height <= 0 || left >= innerWidth) return false
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}
requestAnimationFrame(function look() {
  const element = ${banner}
  if (element && isSeen(element)) {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => { paints.banner = performance.now() }
    channel.port2.postMessage(0)
  } else requestAnimationFrame(look)
})`

export async function measure({ browser, site }, subject) {
  const url = `${site.origin}/`
  const look = network =>
    visit(browser, { url, network, observe: observe(subject.banner) }, async page => {
      if (subject.accept) await page.waitForFunction(() => globalThis.paints.banner !== null)
      await settle(page)
      return page.evaluate(() => globalThis.paints)
    })
  const fast = await look()
  const slow = subject.accept ? await look(SLOW_4G) : fast
  return {
    banner: fast.banner,
    bannerSlow: slow.banner,
    lcp: fast.lcp,
    largest: fast.own ? 0 : 1,
    cls: Math.max(fast.cls, slow.cls),
  }
}
