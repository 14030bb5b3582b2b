import type { Site } from '../../../contract/site.js'
import { UUID } from '../../../contract/words.js'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { cursorOf } from '../../stores/pages.js'
import type { ReceiptStore } from '../../stores/store.js'
import { filled } from '../frame/speech.js'
import { type AskedFilter, filterOf, queryOf } from '../receipts/filter.js'
import { chunksOf, type ExportFormat } from './format.js'
import { FORMATS } from './formats.js'
import { type Given, totalOf } from './total.js'
import { wholeReader } from './whole.js'

/** There is no such file; the message says why, for people. */
export class NoExport extends Error {
  constructor(
    readonly code: 'INVALID_FILTER' | 'NO_SUCH_PLACE',
    message: string,
  ) {
    super(message)
  }
}

export interface ExportRequest extends Given {
  readonly store: Pick<ReceiptStore, 'find' | 'newest' | 'each' | 'count' | 'notice'>
  readonly site: Site
  /** How browsers reach the server, without a slash at its end. */
  readonly publicUrl: string
  /** `format`, the fields of the filter, `after` and `rest`, as anybody may have written them. */
  readonly query: URLSearchParams
  readonly texts: Pick<OperatorTexts, 'receipts' | 'export'>
  /** Milliseconds since the Unix epoch. */
  readonly now: number
}

export interface Export {
  readonly format: ExportFormat
  readonly asked: AskedFilter
  /** How many receipts there are without `after`; `null` where that is not known beforehand. */
  readonly total: number | null
  /** Goes on behind a receipt. */
  readonly isPart: boolean
  readonly chunks: AsyncGenerator<string>
}

/**
 * A file of receipts, read only as fast as it is taken. `after` goes on behind a receipt, in a file of its own; with
 * `rest=yes` without a beginning, to be put behind the part that there is.
 *
 * @throws {NoExport}
 */
export async function exportOf(request: ExportRequest): Promise<Export> {
  const { store, leftAlone, site, publicUrl, query, texts, now } = request
  const name = query.get('format') ?? ''
  const format = FORMATS.get(name)
  const asked = filterOf(query, site, texts.receipts.filter)
  const names = [...FORMATS.keys()].join(', ')
  const wrong = format ? [] : [filled(texts.export.noFormat, { given: name, names })]
  wrong.push(...asked.mistakes.values())
  if (!format || wrong.length > 0) throw new NoExport('INVALID_FILTER', wrong.join(' '))

  const after = query.get('after') || null
  const isRest = after !== null && query.get('rest') === 'yes'
  const place = after === null ? undefined : await placeOf(store, asked, after)
  if (place === null) throw new NoExport('NO_SUCH_PLACE', filled(texts.export.noPlace, { given: after ?? '' }))
  const about = { site: site.site, madeAt: now, filter: queryOf(asked.form).slice(1), after }
  const wholeOf = wholeReader({ store, site, publicUrl })
  // Who asked to be left alone is in no file.
  const receipts = leftAlone.others(site.site, store.each(asked.filter, place))
  const chunks = chunksOf(format, receipts, about, { isRest, wholeOf })
  return { format, asked, total: await totalOf(request, asked.filter), isPart: after !== null, chunks }
}

/**
 * The cursor behind which a file goes on.
 *
 * @param after - a receipt's number, as the last whole line of a file has it, or a cursor.
 * @returns `null` for what is neither, and for the number of a receipt that is not kept for this site.
 */
async function placeOf(store: ExportRequest['store'], { filter }: AskedFilter, after: string): Promise<string | null> {
  if (UUID.test(after)) return cursorOf((await store.find(filter.site, after)) ?? undefined)
  try {
    await store.newest(filter, 1, after)
    return after
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
