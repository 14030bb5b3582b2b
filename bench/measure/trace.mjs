/** What the browser calls running a script, at the top level of its main thread. */
const SCRIPT = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'v8.produceCache',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'EventDispatch',
])

/**
 * Loads `url` under a trace.
 *
 * @param {(look: (page: import('playwright').Page) => Promise<number>) => Promise<number>} open - opens an empty page
 * @param {(page: import('playwright').Page) => Promise<unknown>} until - done when the page is quiet
 * @returns {Promise<number>} milliseconds that the page's main thread spent in scripts
 */
export function scriptMs(browser, open, url, until) {
  return open(async page => {
    await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] })
    await page.goto(url)
    await until(page)
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
    return unionMs(traceEvents, new URL(url).origin)
  })
}

/** Events nest, so their lengths cannot be added: what counts is the time that any of them covers. */
function unionMs(events, origin) {
  const thread = events.find(({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith(origin))
  if (!thread) throw new Error(`bench: no script of ${origin} in the trace`)
  const spans = events
    .filter(({ ph, pid, tid, name }) => ph === 'X' && pid === thread.pid && tid === thread.tid && SCRIPT.has(name))
    .map(({ ts, dur = 0 }) => [ts, ts + dur])
    .sort(([a], [b]) => a - b)
  let covered = 0
  let end = Number.NEGATIVE_INFINITY
  for (const [from, to] of spans) {
    if (to <= end) continue
    covered += to - Math.max(from, end)
    end = to
  }
  return covered / 1000
}
