import type { Decision, Method, Receipt } from '../../contract/receipt.js'
import type { EarlierDays } from './earlier-days.js'
import type { MailStore } from './mail-store.js'
import type { NoticeRate, NoticeRateFilter } from './notice-rates.js'
import type { Rate, RateBy, RateFilter } from './rates.js'
import type { Strand } from './strands.js'

export type { MailEvent } from './mail-store.js'

/** A receipt as the server keeps it. */
export interface KeptReceipt {
  readonly receipt: Receipt
  /** When the server kept it: milliseconds since the Unix epoch, by the server's clock. */
  readonly receivedAt: number
}

/** `created`: new; `known`: the same was there already; `conflict`: another is there under that id. */
export type KeepResult = 'created' | 'known' | 'conflict'

/** Narrows a list of receipts; what is left out does not narrow. Times are the server's, in milliseconds. */
export interface ReceiptFilter {
  readonly site?: string
  readonly from?: number
  /** Up to, not including. */
  readonly before?: number
  readonly decision?: Decision
  /** Receipts that grant this category. */
  readonly category?: string
  readonly policy?: string
  readonly locale?: string
  readonly method?: Method
  readonly subject?: string
  /** The receipt's number. */
  readonly id?: string
}

/** A newest-first page by keyset; `next` is the cursor of the following one. */
export interface ReceiptPage {
  readonly receipts: readonly KeptReceipt[]
  readonly next: string | null
}

/** The store cannot do its work now; what was asked has not happened, and may be asked again. */
export class StoreError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StoreError'
  }
}

/** Where receipts, notices and what happens to mail are kept. Every driver passes `test/suites/receipt-store.ts`. */
export interface ReceiptStore extends MailStore, EarlierDays {
  /**
   * Keeps all of `batch` or none of it; on disk when the promise resolves.
   * A receipt whose site and id are already there, or twice in the batch, is
   * not written again; the answer says whether it was the same or another.
   * Safe from several processes at once.
   */
  keep(batch: readonly KeptReceipt[]): Promise<readonly KeepResult[]>
  find(site: string, id: string): Promise<KeptReceipt | null>
  /** The receipts before and after this one by `previous`, itself included, oldest first. At most 200. */
  chain(site: string, id: string): Promise<readonly KeptReceipt[]>
  /** @param cursor - `next` of the page before; a cursor that cannot be read throws `RangeError`. */
  newest(filter: ReceiptFilter, limit: number, cursor?: string): Promise<ReceiptPage>
  /**
   * Every match, newest first, in constant memory and short steps.
   *
   * @param after - goes on behind this cursor; one that cannot be read throws `RangeError`.
   */
  each(filter: ReceiptFilter, after?: string): AsyncIterable<KeptReceipt>
  /** What a site's receipts have in common, by time: few, however many receipts there are. */
  strands(site: string): Promise<readonly Strand[]>
  /**
   * The newest decision of a person that the site named by `identify()`. A decision
   * that replaced it counts although it names nobody: it is the same person's.
   * Agreement to a policy is no such decision, nor is one about `SUBSCRIPTION`: getting mail and being measured are two things.
   * `null` also when the receipts replace each other in a circle: nothing is certain then.
   */
  latestOf(site: string, subject: string): Promise<KeptReceipt | null>
  /**
   * Counts decisions from daily totals that each batch brings up to date: as fast over millions as over none.
   *
   * @param by - a row for each combination that occurs, in the order site, day, decision, method, category,
   *   policy, locale, whichever are named; without any, one row.
   */
  rates(filter: RateFilter, by: readonly RateBy[]): Promise<readonly Rate[]>
  /**
   * How many receipts that a filter finds are kept: the daily counts less what has been erased since.
   *
   * @returns `null` while one of these days is still to be gone through.
   */
  count(filter: RateFilter): Promise<number | null>
  /** As `rates`, by what was shown: a row for each day, notice and name, in no order. */
  noticeRates(filter: NoticeRateFilter): Promise<readonly NoticeRate[]>

  /** Which of these notices of a site are not kept yet. */
  missingNotices(site: string, hashes: readonly string[]): Promise<readonly string[]>
  /** Keeps a notice under its hash, once; on disk when it resolves. */
  keepNotice(site: string, hash: string, canonicalJson: string): Promise<void>
  notice(site: string, hash: string): Promise<string | null>

  /** @throws {StoreError} when nothing can be read or written now: locked, full, gone. */
  check(): Promise<void>
  close(): Promise<void>
}
