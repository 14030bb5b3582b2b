import { Hono } from 'hono'
import { type Notice, parseNotice } from '../../contract/notice.js'
import { parseShape } from '../../contract/shape.js'
import { receiptId } from '../../contract/words.js'
import type { AppDeps, AppEnv } from '../deps.js'
import { parseJson } from '../http/body.js'
import { Refusal } from '../http/refusal.js'
import { keysOf } from '../log/keys.js'
import { loggedOf } from '../log/logged.js'
import { proofOf } from '../log/proofs.js'
import type { LogStore } from '../stores/log-store.js'
import type { KeptReceipt, ReceiptStore } from '../stores/store.js'
import { RECEIPT_PAGE_POLICY, receiptPage } from './page.js'

/**
 * `GET /v1/receipts/:id`: one receipt, for whoever has its number: a page for the
 * visitor, or all of it as JSON.
 *
 * @param takesRequests - whether the page leads to the form of `/v1/requests`.
 */
export function receiptRoutes({ sites, store, logStore, proofScript }: AppDeps, takesRequests = false) {
  return new Hono<AppEnv>().get('/:id', async c => {
    c.header('cache-control', 'private, no-store')
    c.header('x-robots-tag', 'noindex')
    c.header('vary', 'accept')
    const { site } = sites.asked(c.req.query('site'))
    const id = parseShape(receiptId, c.req.param('id'), 'INVALID_RECEIPT', 'id')
    const kept = await store.find(site.site, id)
    if (!kept) throw await absent(logStore, site.site, id)
    const [chain, notice, proof, logKeys] = await Promise.all([
      store.chain(site.site, id),
      noticeOf(store, kept),
      proofOf(logStore, site.site, id),
      keysOf(logStore, site.site),
    ])
    const format = c.req.query('format')
    if (format === undefined && (c.req.header('accept') ?? '').includes('text/html')) {
      const script = await proofScript()
      c.header('content-security-policy', `${RECEIPT_PAGE_POLICY}; script-src ${script.source}`)
      const shown = { site, kept, chain, notice, takesRequests, proof: { proof, logKeys, script: script.text } }
      return c.html(receiptPage(shown))
    }
    if (format === 'proof') {
      if (proof === null) throw new Refusal(404, 'NOT_FOUND', 'The receipt has no place in the log yet. Ask again.')
      c.header('content-disposition', `attachment; filename="receipt-${id}.tlog-proof"`)
      return c.body(proof, 200, { 'content-type': 'text/plain; charset=utf-8' })
    }
    if (format === 'json') c.header('content-disposition', `attachment; filename="receipt-${id}.json"`)
    return c.json({ ...loggedOf(kept), proof, logKeys, chain: chain.map(loggedOf), notice })
  })
}

async function absent(logStore: LogStore, site: string, id: string): Promise<Refusal> {
  const isErased = (await logStore.leaf(site, id))?.salt === null
  return new Refusal(404, 'NOT_FOUND', isErased ? 'This receipt has been erased.' : 'No such receipt is kept here.')
}

async function noticeOf(store: ReceiptStore, { receipt }: KeptReceipt): Promise<Notice | null> {
  const json = receipt.notice === null ? null : await store.notice(receipt.site, receipt.notice)
  return json === null ? null : parseNotice(parseJson(json))
}
