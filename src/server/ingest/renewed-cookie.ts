import { type ConsentRecord, formatRecord, parseRecord } from '../../contract/record.js'
import { shareRecord } from '../../contract/record-hosts.js'
import type { Site } from '../../contract/site.js'

const NAME = 'askfirst'
const DAY_SECONDS = 86_400

export interface CookieRequest {
  readonly site: Site
  /** The request's `Cookie` header. */
  readonly cookies: string | undefined
  readonly origin: string | undefined
  /** How browsers reach this server. */
  readonly publicUrl: string
  /** The receipts of this site that are kept now. */
  readonly receiptIds: readonly string[]
  /** Milliseconds since the Unix epoch. */
  readonly now: number
}

/**
 * The browser's own record as a `Set-Cookie` from the server: Safari keeps what a
 * script wrote for seven days only, what a server wrote to its end. The end stays
 * the choice's own, and nothing is written that the browser did not send.
 *
 * @returns `null` when the page and this server do not share the record's host or domain,
 * or the record is not that of a receipt just sent.
 * @see https://webkit.org/blog/9521/intelligent-tracking-prevention-2-3/
 */
export function renewedCookie({ site, cookies, origin, publicUrl, receiptIds, now }: CookieRequest): string | null {
  if (!cookies) return null
  const record = recordIn(cookies)
  if (!record || !receiptIds.includes(record.receipt)) return null
  const { domain, maxAgeDays } = site.record
  const own = new URL(publicUrl)
  const page = new URL(origin ?? publicUrl)
  const secondsLeft = Math.floor(Math.min(record.at + maxAgeDays * DAY_SECONDS - now / 1000, maxAgeDays * DAY_SECONDS))
  if (secondsLeft <= 0 || !shareRecord(site.record, own.hostname, page.hostname)) return null
  return [
    `${NAME}=${formatRecord(record)}`,
    'Path=/',
    `Max-Age=${secondsLeft}`,
    'SameSite=Lax',
    ...(domain ? [`Domain=${domain}`] : []),
    ...(own.protocol === 'https:' ? ['Secure'] : []),
  ].join('; ')
}

function recordIn(cookies: string): ConsentRecord | null {
  const pair = cookies.split(/; */).find(text => text.startsWith(`${NAME}=`))
  try {
    return pair === undefined ? null : parseRecord(pair.slice(NAME.length + 1))
  } catch {
    return null
  }
}
