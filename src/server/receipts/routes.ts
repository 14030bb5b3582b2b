import { Hono } from 'hono'
import { type Notice, parseNotice } from '../../contract/notice.js'
import { parseShape } from '../../contract/shape.js'
import { receiptId } from '../../contract/words.js'
import type { AppDeps, AppEnv } from '../deps.js'
import { parseJson } from '../http/body.js'
import { Refusal } from '../http/refusal.js'
import type { KeptReceipt, ReceiptStore } from '../stores/store.js'
import { RECEIPT_PAGE_POLICY, receiptPage } from './page.js'

/**
 * `GET /v1/receipts/:id`: one receipt, for whoever has its number: a page for the
 * visitor, or all of it as JSON.
 */
export function receiptRoutes({ sites, store }: AppDeps) {
  return new Hono<AppEnv>().get('/:id', async c => {
    c.header('cache-control', 'private, no-store')
    c.header('x-robots-tag', 'noindex')
    c.header('vary', 'accept')
    const { site } = sites.asked(c.req.query('site'))
    const id = parseShape(receiptId, c.req.param('id'), 'INVALID_RECEIPT', 'id')
    const kept = await store.find(site.site, id)
    if (!kept) throw new Refusal(404, 'NOT_FOUND', 'No such receipt is kept here.')
    const [chain, notice] = await Promise.all([store.chain(site.site, id), noticeOf(store, kept)])
    const download = c.req.query('format') === 'json'
    if (!download && (c.req.header('accept') ?? '').includes('text/html')) {
      c.header('content-security-policy', RECEIPT_PAGE_POLICY)
      return c.html(receiptPage({ site, kept, chain, notice }))
    }
    if (download) c.header('content-disposition', `attachment; filename="receipt-${id}.json"`)
    return c.json({ ...asJson(kept), chain: chain.map(asJson), notice })
  })
}

const asJson = ({ receipt, receivedAt }: KeptReceipt) => ({ receipt, receivedAt: new Date(receivedAt).toISOString() })

async function noticeOf(store: ReceiptStore, { receipt }: KeptReceipt): Promise<Notice | null> {
  const json = receipt.notice === null ? null : await store.notice(receipt.site, receipt.notice)
  return json === null ? null : parseNotice(parseJson(json))
}
