import { Hono } from 'hono'
import { ContractError } from '../../contract/errors.js'
import { parseReceipt, type Receipt } from '../../contract/receipt.js'
import type { AppDeps } from '../deps.js'
import { readJson } from '../http/body.js'
import { corsHeaders, mustBeFrom } from '../http/cors.js'
import type { AppEnv } from '../http/env.js'
import { headerOf } from '../http/header.js'
import { networkLimit } from '../http/limit.js'
import { Refusal } from '../http/refusal.js'
import { STRICTEST } from '../http/security.js'
import { allOrigins } from '../sites/served.js'
import type { KeepResult, ReceiptStore } from '../stores/store.js'
import { renewedCookie } from './renewed-cookie.js'

/** Room for 50 receipts of the usual 600 bytes; browsers let 64 kB outlive a page. */
export const BYTES_AT_MOST = 32 * 1024
/** In one request. */
export const RECEIPTS_AT_MOST = 50

/** `POST /v1/receipts`: one receipt or several, answered when they are on disk. */
export function ingestRoutes({ settings, sites, store, ingest, now }: AppDeps) {
  const ownOrigin = new URL(settings.publicUrl).origin
  const origins = allOrigins(sites)
  const limit = networkLimit(settings, now)

  return new Hono<AppEnv>().post('/', async c => {
    const length = headerOf(c, 'content-length')
    const receipts = parseReceipts(await readJson(c.req.raw, BYTES_AT_MOST, { length }))
    const origin = headerOf(c, 'origin')
    const bySite = countBySite(receipts)
    for (const name of bySite.keys()) mustBeFrom(sites.named(name).site, ownOrigin, origin)
    for (const [name, count] of bySite) limit(c, name, count)
    const at = now()
    const statuses = await ingest.keep(receipts, at)
    const cookies = [...bySite.keys()].map(name =>
      renewedCookie({
        site: sites.named(name).site,
        cookies: headerOf(c, 'cookie'),
        origin,
        publicUrl: settings.publicUrl,
        receiptIds: receipts.filter(({ site }, i) => site === name && statuses[i] !== 'conflict').map(({ id }) => id),
        now: at,
      }),
    )
    const results = receipts.map(({ id }, i) => ({ id, status: statuses[i] }))
    const answer = { results, missingNotices: await missingNotices(store, receipts, statuses) }
    if (statuses.includes('conflict')) {
      throw new Refusal(409, 'CONFLICT', 'Another receipt is kept under this id.', { members: answer })
    }
    // All headers at once: a `Headers` that is changed thrice costs as much as keeping the receipt.
    c.set('isWhole', true)
    const headers = { 'content-type': 'application/json', ...STRICTEST, ...corsHeaders(origins, origin) }
    const set = cookies.filter(cookie => cookie !== null).map(cookie => ['set-cookie', cookie] as [string, string])
    return new Response(JSON.stringify(answer), {
      status: statuses.includes('created') ? 201 : 200,
      headers: set.length > 0 ? [...Object.entries(headers), ...set] : headers,
    })
  })
}

function parseReceipts(given: unknown): Receipt[] {
  if (!Array.isArray(given)) return [parseReceipt(given)]
  if (given.length < 1 || given.length > RECEIPTS_AT_MOST) {
    const allowed = `1 to ${RECEIPTS_AT_MOST} receipts are expected`
    throw new ContractError('INVALID_RECEIPT', { path: '', given: given.length, allowed })
  }
  return given.map((item, i) => parseReceipt(item, `[${i}]`))
}

function countBySite(receipts: readonly Receipt[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { site } of receipts) counts.set(site, (counts.get(site) ?? 0) + 1)
  return counts
}

async function missingNotices(
  store: ReceiptStore,
  receipts: readonly Receipt[],
  statuses: readonly KeepResult[],
): Promise<string[]> {
  const hashes = new Map<string, string[]>()
  for (const [i, { site, notice }] of receipts.entries()) {
    if (notice !== null && statuses[i] !== 'conflict') hashes.set(site, [...(hashes.get(site) ?? []), notice])
  }
  const missing = await Promise.all([...hashes].map(([site, each]) => store.missingNotices(site, each)))
  return missing.flat()
}
