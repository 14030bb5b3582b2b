import autocannon from 'autocannon'
import { mailLinks } from '../../dist/lib/email/index.js'

export const SITE = 'open-campus'
export const SECRET = 'a-secret-for-the-bench-of-32-letters'
const POLICY = '1'

/** Readers of one mailing, by their hashes. */
export const READERS = Array.from({ length: 2000 }, (_, i) => `reader-${String(i).padStart(12, '0')}`)

/** The decision by which a reader allows that opens are recorded. */
export const receiptOf = (subject, n) => ({
  schema: 'askfirst.receipt/1',
  id: `0193f5a0-0000-7abc-8def-${n.toString(16).padStart(12, '0')}`,
  previous: null,
  site: SITE,
  at: new Date().toISOString(),
  decision: 'given',
  method: 'email',
  trusted: true,
  choice: { analytics: true },
  policy: POLICY,
  notice: null,
  locale: 'en',
  signals: { gpc: false },
  library: '1.0.0',
  subject,
})

/** One pixel's path for each reader. */
export function pixelPaths() {
  const links = mailLinks({ endpoint: 'http://localhost', site: SITE, secret: SECRET })
  return READERS.map(subject => new URL(links.for({ subject, message: 'news' }).openPixel()).pathname)
}

/** Fetches pixels for some seconds, each reader's in turn. @throws {Error} when one was not answered. */
export async function fetchPixels({ port, paths, connections, seconds }) {
  let n = 0
  const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.0' }
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    requests: [{ headers, setupRequest: request => Object.assign(request, { path: paths[n++ % paths.length] }) }],
  })
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0) throw new Error(`${failed} of ${result.requests.sent} pixels failed`)
  const { p50, p99 } = result.latency
  return { perSecond: result.requests.total / result.duration, p50, p99, answered: result.requests.total }
}
