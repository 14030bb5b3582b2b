import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { type Notice, parseNotice } from '../../contract/notice.js'
import { parseShape } from '../../contract/shape.js'
import { receiptId } from '../../contract/words.js'
import type { AppDeps } from '../deps.js'
import { parseJson } from '../http/body.js'
import type { AppEnv } from '../http/env.js'
import { Refusal } from '../http/refusal.js'
import { keysOf } from '../log/keys.js'
import { proofOf } from '../log/proofs.js'
import type { LogStore } from '../stores/log-store.js'
import type { KeptReceipt, ReceiptStore } from '../stores/store.js'
import { DOWNLOADS, type Form, isForm } from './downloads.js'
import { RECEIPT_PAGE_POLICY, receiptPage } from './page.js'

/** What a reader may ask for by `Accept`. */
const BY_TYPE: Readonly<Record<string, Form | 'page'>> = {
  'application/json': 'json',
  'application/ld+json': 'jsonld',
  'text/html': 'page',
}

/**
 * `GET /v1/receipts/:id`: one receipt, for whoever has its number: a page for the visitor, or all of it in one of
 * several forms. There is no list, and nothing here tells of a receipt that is not of the same visitor.
 *
 * @param takesRequests - whether the page leads to the form of `/v1/requests`.
 */
export function receiptRoutes({ settings, sites, store, logStore, proofScript }: AppDeps, takesRequests = false) {
  return new Hono<AppEnv>().get('/:id', async c => {
    c.header('cache-control', 'private, no-store')
    c.header('x-robots-tag', 'noindex')
    c.header('vary', 'accept')
    const { site } = sites.asked(c.req.query('site'))
    const id = parseShape(receiptId, c.req.param('id'), 'INVALID_RECEIPT', 'id')
    const form = formOf(c)
    const kept = await store.find(site.site, id)
    if (!kept) throw await absent(logStore, site.site, id)
    const [chain, notice, proof, logKeys] = await Promise.all([
      store.chain(site.site, id),
      noticeOf(store, kept),
      proofOf(logStore, site.site, id),
      keysOf(logStore, site.site),
    ])
    const whole = { kept, notice, chain, site, publicUrl: settings.publicUrl }
    if (form === 'page') {
      const script = await proofScript()
      c.header('content-security-policy', `${RECEIPT_PAGE_POLICY}; script-src ${script.source}`)
      return c.html(receiptPage(whole, { proof, logKeys, script: script.text }, takesRequests))
    }
    const { ending, type, bodyOf } = DOWNLOADS[form]
    const body = bodyOf(whole, { proof, logKeys })
    if (body === null) throw new Refusal(404, 'NOT_FOUND', 'The receipt has no place in the log yet. Ask again.')
    if (c.req.query('format')) c.header('content-disposition', `attachment; filename="receipt-${id}.${ending}"`)
    return c.body(body, 200, { 'content-type': type })
  })
}

/** By `?format=`, which makes it a file, else by `Accept`. */
function formOf(c: Context): Form | 'page' {
  const format = c.req.query('format')
  if (format === undefined) {
    return BY_TYPE[accepts(c, { header: 'Accept', supports: Object.keys(BY_TYPE), default: '' })] ?? 'json'
  }
  if (isForm(format)) return format
  throw new Refusal(400, 'UNKNOWN_FORMAT', `There is no such format; there is ${Object.keys(DOWNLOADS).join(', ')}.`)
}

async function absent(logStore: LogStore, site: string, id: string): Promise<Refusal> {
  const isErased = (await logStore.leaf(site, id))?.salt === null
  return new Refusal(404, 'NOT_FOUND', isErased ? 'This receipt has been erased.' : 'No such receipt is kept here.')
}

async function noticeOf(store: ReceiptStore, { receipt }: KeptReceipt): Promise<Notice | null> {
  const json = receipt.notice === null ? null : await store.notice(receipt.site, receipt.notice)
  return json === null ? null : parseNotice(parseJson(json))
}
