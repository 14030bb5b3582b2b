/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { parseShape } from '../../contract/shape.js'
import { receiptId } from '../../contract/words.js'
import type { ReceiptPage as Page, ReceiptFilter } from '../stores/store.js'
import { basePathOf } from './base-path.js'
import type { OperatorDeps, OperatorEnv } from './deps.js'
import { filterOf } from './filter.js'
import { pageOf } from './layout.js'
import { ReceiptPage } from './receipt-page.js'
import { ReceiptsPage } from './receipts-page.js'

const ROWS_A_PAGE = 50

/** The list of receipts and the page of each. */
export function receiptRoutes({ store, sites, publicUrl }: OperatorDeps): Hono<OperatorEnv> {
  const base = basePathOf(publicUrl)

  /** The page of the list after this cursor; `null` when an address names a place that no list has. */
  async function pageAfter(filter: ReceiptFilter, cursor: string | undefined): Promise<Page | null> {
    try {
      return await store.newest(filter, ROWS_A_PAGE, cursor)
    } catch (error) {
      if (error instanceof RangeError) return null
      throw error
    }
  }

  function notFound(c: Context<OperatorEnv>) {
    const frame = { base, title: 'No such receipt', operator: c.get('operator') }
    const about =
      'No receipt of this number is kept for this site. The address needs both: /receipts/<number>?site=<site>.'
    return c.html(pageOf(frame, <p>{about}</p>), 404)
  }

  return new Hono<OperatorEnv>()
    .get('/', async c => {
      const asked = filterOf(new URL(c.req.url).searchParams, sites)
      const after = c.req.query('after')
      const isClear = asked.mistakes.size === 0
      const page = isClear ? await pageAfter(asked.filter, after) : null
      const lost = isClear && !page ? 'The address names a place that this list does not have.' : null
      const content = { base, sites, asked, page, lost, isFirst: after === undefined }
      const frame = { base, title: 'Receipts', operator: c.get('operator'), current: 'receipts' } as const
      return c.html(pageOf(frame, <ReceiptsPage {...content} />), page ? 200 : 400)
    })
    .get('/receipts/:id', async c => {
      const id = c.req.param('id')
      const site = c.req.query('site') ?? (sites.length === 1 ? sites[0]?.site : undefined)
      const kept = site !== undefined && isReceiptId(id) ? await store.find(site, id) : null
      if (!kept) return notFound(c)
      const { receipt } = kept
      const [chain, notice] = await Promise.all([
        store.chain(receipt.site, id),
        receipt.notice === null ? null : store.notice(receipt.site, receipt.notice),
      ])
      const frame = { base, title: `Receipt ${id}`, operator: c.get('operator') }
      return c.html(pageOf(frame, <ReceiptPage base={base} kept={kept} chain={chain} notice={notice} />))
    })
}

function isReceiptId(given: string): boolean {
  try {
    parseShape(receiptId, given, 'INVALID_RECEIPT')
    return true
  } catch {
    return false
  }
}
