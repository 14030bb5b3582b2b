import { streamSSE } from 'hono/streaming'

/** How often a silent stream shows that it lives, so that nothing between closes it; milliseconds. */
const PULSE_MS = 25_000

/** Tells a page what the vendors have received: at once, and after each request that reaches them. */
export function liveCounts(c, record) {
  return streamSSE(c, async stream => {
    const tell = counts => stream.writeSSE({ event: 'counts', data: JSON.stringify(counts) })
    const stop = record.listen(tell)
    const over = new Promise(resolve => stream.onAbort(resolve))
    const pulse = setInterval(() => stream.writeSSE({ event: 'pulse', data: '' }), PULSE_MS)
    await tell(record.counts())
    await over
    clearInterval(pulse)
    stop()
  })
}
