import { parseShape } from '../../../contract/shape.js'
import { receiptId } from '../../../contract/words.js'
import type { ReceiptPage as Page, ReceiptFilter } from '../../stores/store.js'
import type { OperatorDeps } from '../deps.js'
import { page } from '../frame/page.js'
import type { OperatorRoute } from '../frame/route.js'
import { filterOf } from './filter.js'
import { ReceiptsPage } from './list.js'
import { ReceiptPage } from './receipt.js'

const ROWS_A_PAGE = 50

/** The list of a site's receipts and the page of each. */
export function receiptRoutes({ store }: OperatorDeps): readonly OperatorRoute[] {
  /** The page of the list after this cursor; `null` when an address names a place that no list has. */
  async function pageAfter(filter: ReceiptFilter, cursor: string | undefined): Promise<Page | null> {
    try {
      return await store.newest(filter, ROWS_A_PAGE, cursor)
    } catch (error) {
      if (error instanceof RangeError) return null
      throw error
    }
  }

  const forReaders = { method: 'GET', least: 'reader', on: 'site' } as const
  return [
    {
      ...forReaders,
      path: '',
      answer: async c => {
        const { base, site } = c.var
        const asked = filterOf(new URL(c.req.url).searchParams, site)
        const after = c.req.query('after')
        const isClear = asked.mistakes.size === 0
        const found = isClear ? await pageAfter(asked.filter, after) : null
        const lost = isClear && !found ? 'The address names a place that this list does not have.' : null
        const content = { base, site, asked, page: found, lost, isFirst: after === undefined }
        const frame = { title: c.var.texts.frame.rooms.receipts, current: 'receipts' } as const
        return page(c, frame, <ReceiptsPage {...content} />, found ? 200 : 400)
      },
    },
    {
      ...forReaders,
      path: '/receipts/:id',
      answer: async c => {
        const id = c.req.param('id') ?? ''
        const { base, site } = c.var
        const kept = isReceiptId(id) ? await store.find(site.site, id) : null
        if (!kept) {
          const about =
            'No receipt of this number is kept for this site. The address needs both: /receipts/<number>?site=<site>.'
          return page(c, { title: 'No such receipt' }, <p>{about}</p>, 404)
        }
        const { receipt } = kept
        const [chain, notice] = await Promise.all([
          store.chain(receipt.site, id),
          receipt.notice === null ? null : store.notice(receipt.site, receipt.notice),
        ])
        const content = <ReceiptPage base={base} kept={kept} chain={chain} notice={notice} />
        return page(c, { title: `Receipt ${id}` }, content)
      },
    },
  ]
}

function isReceiptId(given: string): boolean {
  try {
    parseShape(receiptId, given, 'INVALID_RECEIPT')
    return true
  } catch {
    return false
  }
}
