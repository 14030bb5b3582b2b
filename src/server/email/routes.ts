import { type Context, Hono } from 'hono'
import type { Site } from '../../contract/site.js'
import type { Mark } from '../../email/mark.js'
import { mailKey, readToken } from '../../email/token.js'
import { problemResponse, Refusal } from '../http/refusal.js'
import { configPolicies, inForce, type PolicyInForce } from '../policies/in-force.js'
import type { ReceiptStore } from '../stores/store.js'
import { grantsAnalytics } from './may-measure.js'
import { isMeant, measure } from './measure.js'
import { PIXEL } from './pixel.js'
import { type Ingest, stopMeasuring } from './stop.js'
import { STOP_PAGE_CSP, type StopState, stopPage } from './stop-page.js'
import { stopTextsFor } from './texts.js'

export interface EmailDeps {
  readonly store: ReceiptStore
  readonly ingest: Ingest
  readonly sites: readonly Site[]
  /** What choices have to be made under to count. Default: what the sites' configs name. */
  readonly policies?: PolicyInForce
  /** 32 characters or more, the same as the sender's: see `mailLinks`. */
  readonly secret: string
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Hears of an open or click that could not be kept; the recipient gets the pixel and the page all the same. */
  readonly onError?: (error: unknown) => void
}

/** A mark and the site that it is of. */
interface Read<M extends Mark> {
  readonly mark: M
  readonly site: Site
}

/** What the addresses in a mail lead to; mounted at `/e`. None of them sets a cookie, and a GET changes no choice. */
export function emailRoutes(given: EmailDeps): Hono {
  const { store, ingest, sites, policies = configPolicies, secret, now, onError = logged } = given

  const key = mailKey(secret)
  key.catch(() => undefined) // a secret that is too short fails each request, with its reason, and not the process

  async function read<K extends Mark['kind']>(c: Context, kind: K): Promise<Read<Mark & { kind: K }> | null> {
    const mark = await readToken(await key, c.req.param('token') ?? '')
    const site = sites.find(one => one.site === mark?.site)
    return mark && site && isKind(mark, kind) ? { mark, site } : null
  }

  /** Never in the way of what the recipient asked for. */
  async function note(c: Context, { mark, site }: Read<Mark>): Promise<void> {
    if (!isMeant(c.req.raw)) return
    const measuring = inForce(policies, site).then(current => measure(store, current, mark, now()))
    await measuring.catch(onError)
  }

  return (
    new Hono()
      .get('/o/:token', async c => {
        const found = await read(c, 'open')
        if (!found) return notFound()
        await note(c, found)
        return c.body(PIXEL, 200, { ...KEPT_NOWHERE, 'Content-Type': 'image/gif' })
      })
      .get('/c/:token', async c => {
        const found = await read(c, 'click')
        if (!found) return notFound()
        await note(c, found)
        return c.body(null, 302, { ...KEPT_NOWHERE, Location: found.mark.target })
      })
      .get('/u/:token', async c => {
        const found = await read(c, 'stop')
        if (!found) return notFound()
        const newest = await store.latestOf(found.site.site, found.mark.subject)
        const state = newest && grantsAnalytics(newest.receipt) ? 'measured' : 'stopped'
        return page(c, found.site, state, newest?.receipt ?? null)
      })
      // One click, RFC 8058: no cookie, no session, no second question; the body says nothing that the address does not.
      .post('/u/:token', async c => {
        const found = await read(c, 'stop')
        if (!found) return notFound()
        const { site, subject } = found.mark
        const gpc = c.req.header('sec-gpc') === '1'
        const receipt = await stopMeasuring({ store, ingest, key: await key, site, subject, gpc, at: now() })
        return page(c, found.site, 'stopped', receipt)
      })
  )
}

const KEPT_NOWHERE = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
}

async function page(c: Context, site: Site, state: StopState, receipt: Parameters<typeof stopPage>[0]['receipt']) {
  const speaking = stopTextsFor(receipt?.locale, c.req.header('accept-language') ?? '')
  const shown = await stopPage({ site, state, receipt, ...speaking })
  return c.html(shown, 200, { ...KEPT_NOWHERE, 'Content-Security-Policy': STOP_PAGE_CSP })
}

function isKind<K extends Mark['kind']>(mark: Mark, kind: K): mark is Mark & { kind: K } {
  return mark.kind === kind
}

/** The same for an altered token, a foreign one and one of a site that is gone: nothing to learn from. */
const notFound = (): Response => problemResponse(new Refusal(404, 'NOT_FOUND', 'There is nothing at this address.'))

function logged(error: unknown): void {
  console.error(`askfirst: a mail event could not be kept: ${error instanceof Error ? error.message : 'unknown error'}`)
}
