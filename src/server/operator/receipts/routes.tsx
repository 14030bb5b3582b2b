import { UUID } from '../../../contract/words.js'
import { keysOf } from '../../log/keys.js'
import { proofOf } from '../../log/proofs.js'
import type { ReceiptPage as Page, ReceiptFilter } from '../../stores/store.js'
import type { OperatorDeps } from '../deps.js'
import { page } from '../frame/page.js'
import type { OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { filterOf } from './filter.js'
import { ReceiptsPage } from './list.js'
import { placeOf } from './live.js'
import { liveRoutes } from './live-routes.js'
import { ReceiptPage } from './receipt.js'

const ROWS_A_PAGE = 50

/** The list of a site's receipts and the page of each. */
export function receiptRoutes(deps: OperatorDeps): readonly OperatorRoute[] {
  const { store, logStore, now } = deps
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
      path: '/receipts',
      answer: async c => {
        const { base, site } = c.var
        const texts = c.var.texts.receipts
        const asked = filterOf(new URL(c.req.url).searchParams, site, texts.filter)
        const { filter, mistakes } = asked
        const after = c.req.query('after')
        const [found, strands] = await Promise.all([
          mistakes.size === 0 ? pageAfter(filter, after) : null,
          store.strands(site.site),
        ])
        const isFirst = after === undefined
        const mayGrow = (filter.before ?? Number.POSITIVE_INFINITY) > now() && filter.id === undefined
        const since = found && isFirst && mayGrow ? placeOf(found.receipts[0]) : null
        const content = { base, site, asked, strands, page: found, isFirst, since, texts }
        const frame = { title: c.var.texts.frame.rooms.receipts, current: 'receipts', islands: ['live'] } as const
        return page(c, frame, <ReceiptsPage {...content} />, found ? 200 : 400)
      },
    },
    ...liveRoutes(deps),
    {
      ...forReaders,
      path: '/receipts/:id',
      answer: async c => {
        const id = (c.req.param('id') ?? '').toLowerCase()
        const { base, site } = c.var
        const texts = c.var.texts.receipts
        const kept = UUID.test(id) ? await store.find(site.site, id) : null
        if (!kept) {
          const isErased = UUID.test(id) && (await logStore.leaf(site.site, id))?.salt === null
          const why = isErased ? texts.receipt.erasedText : texts.receipt.noneText
          return page(c, { title: texts.receipt.none, current: 'receipts' }, <p>{why}</p>, 404)
        }
        const { receipt } = kept
        const [chain, notice, proof, keys] = await Promise.all([
          store.chain(receipt.site, id),
          receipt.notice === null ? null : store.notice(receipt.site, receipt.notice),
          proofOf(logStore, site.site, id),
          keysOf(logStore, site.site),
        ])
        const content = { base, kept, chain, notice, proof, keys, texts }
        const title = filled(texts.receipt.title, { id })
        return page(c, { title, current: 'receipts', islands: ['proof', 'redraw'] }, <ReceiptPage {...content} />)
      },
    },
  ]
}
