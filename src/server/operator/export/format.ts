import type { KeptReceipt } from '../../stores/store.js'
import type { WholeOf } from './whole.js'

/** What a file says of itself, where its form has room for it. */
export interface ExportAbout {
  readonly site: string
  /** When it was begun: milliseconds since the Unix epoch. */
  readonly madeAt: number
  /** What was asked for, as the address has it. */
  readonly filter: string
  /** Behind which receipt it begins; `null` for the newest. */
  readonly after: string | null
}

/**
 * A form of file. Every receipt is one line, and the first number in it is the receipt's own: whoever has a part of a
 * file knows by its last whole line where to go on.
 */
export interface ExportFormat {
  /** Of the file's name. */
  readonly ending: string
  readonly type: string
  /** Whole lines before the first receipt. */
  head(about: ExportAbout): string
  /**
   * @param isFirst - no receipt stands before these.
   * @param wholeOf - gives what stands around a receipt, for forms that tell it.
   */
  linesOf(receipts: readonly KeptReceipt[], isFirst: boolean, wholeOf: WholeOf): string | Promise<string>
  /** What makes the file whole. */
  readonly tail: string
}

const RECEIPTS_A_CHUNK = 100

export interface ChunkOptions {
  /** The rest of a file that has its head already. */
  readonly isRest: boolean
  readonly wholeOf: WholeOf
}

/** A file, some receipts at a time. */
export async function* chunksOf(
  format: ExportFormat,
  receipts: AsyncIterable<KeptReceipt>,
  about: ExportAbout,
  { isRest, wholeOf }: ChunkOptions,
): AsyncGenerator<string> {
  let text = isRest ? '' : format.head(about)
  let isFirst = !isRest
  let waiting: KeptReceipt[] = []
  for await (const kept of receipts) {
    if (waiting.push(kept) < RECEIPTS_A_CHUNK) continue
    yield text + (await format.linesOf(waiting, isFirst, wholeOf))
    text = ''
    isFirst = false
    waiting = []
  }
  yield text + (waiting.length > 0 ? await format.linesOf(waiting, isFirst, wholeOf) : '') + format.tail
}
