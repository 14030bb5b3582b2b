/** A cheap phone beside the machine that this runs on. */
export const SLOWDOWN = 4

/** As the browser's own tools throttle: latency in milliseconds, throughput in bytes a second. */
export const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }

const VIEWPORT = { width: 1280, height: 720 }

/**
 * One visit in a browser context of its own: nothing cached, nothing stored but `state`.
 *
 * @param {import('playwright').Browser} browser
 * @param {{ url: string, slowdown?: number, network?: object, state?: object, observe?: string }} options
 *   `observe`: JavaScript that runs before the page's own
 * @param {(page: import('playwright').Page) => Promise<T>} look
 * @template T
 * @returns {Promise<T>} what `look` gives
 */
export async function visit(browser, { url, slowdown = SLOWDOWN, network, state, observe }, look) {
  const context = await browser.newContext({ viewport: VIEWPORT, storageState: state, locale: 'en-GB' })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    listen(page)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    if (network) {
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', network)
    }
    if (observe) await page.addInitScript(observe)
    await page.goto(url)
    return await look(page)
  } finally {
    await context.close()
  }
}

/** Longer than an answer takes on slow 4G: whoever was silent for so long waits for no file. Milliseconds. */
const QUIET_MS = 800

/** When each page last asked for something, or got it. */
const lastAsked = new WeakMap()

function listen(page) {
  const note = () => lastAsked.set(page, performance.now())
  note()
  page.on('request', note)
  page.on('response', note)
}

/** Until nothing has been asked for for a while and the page has a moment: whatever it still had in mind is done. */
export async function settle(page) {
  const since = performance.now()
  for (;;) {
    await page.evaluate(() => 0)
    const quiet = performance.now() - Math.max(lastAsked.get(page), since)
    if (quiet >= QUIET_MS) return
    await page.waitForTimeout(QUIET_MS - quiet)
  }
}

/** What a visitor brings along who has answered: cookies and storage, no cache. */
export async function answered(browser, url, selector, timeoutMs = 60_000) {
  return visit(browser, { url, slowdown: 1 }, async page => {
    await page.click(selector, { timeout: timeoutMs })
    await settle(page)
    return page.context().storageState()
  })
}
