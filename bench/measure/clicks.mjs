/**
 * Runs before the page's own scripts: when the visitor's last click was made, and how long the slowest of its
 * events took to the next paint (what INP counts), in milliseconds.
 */
export const CLICKS = `
window.clicks = { clickedAt: null, inp: 0 }
addEventListener('click', event => { if (event.isTrusted) clicks.clickedAt = event.timeStamp }, true)
new PerformanceObserver(list => { for (const { interactionId, duration } of list.getEntries())
  if (interactionId) clicks.inp = Math.max(clicks.inp, duration)
}).observe({ type: 'event', durationThreshold: 16, buffered: true })`
