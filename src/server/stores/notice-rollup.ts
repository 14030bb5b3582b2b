import type { Choice } from '../../contract/record.js'
import { type Alike, dayIn } from './alike.js'
import { grantsOf, isCategory } from './columns.js'

/** The columns of a row's key, in their order. */
export const NOTICE_ROLLUP_KEY = ['site', 'day', 'notice', 'name'] as const

/** One row of `notice_days`: what a batch adds to it. @see NoticeRate */
export interface NoticeRollupRow {
  readonly site: string
  /** Days since the Unix epoch. */
  readonly day: number
  readonly notice: string
  readonly name: string
  decisions: number
  granted: number
}

/**
 * What these receipts are in counts by notice. A notice tells its layout and its services, so one
 * table answers for both; a service's row counts only exceptions, since most answers follow their category.
 * By key, so that two batches at once wait for each other in one order.
 */
export function noticeRollupOf(receipts: readonly Alike[]): NoticeRollupRow[] {
  const rows = new Map<string, NoticeRollupRow>()
  for (const { one, times } of receipts) {
    const { site, choice } = one.receipt
    const notice = one.receipt.notice ?? ''
    const day = dayIn(one)
    const count = (name: string, isGranted: boolean): void => {
      const key = [site, day, notice, name].join('\n')
      const row = rows.get(key) ?? { site, day, notice, name, decisions: 0, granted: 0 }
      row.decisions += times
      row.granted += isGranted ? times : 0
      rows.set(key, row)
    }
    count('', grantsOf(choice).length > 0)
    for (const [name, isGranted] of Object.entries(choice)) {
      if (isCategory(name) || isException(name, choice)) count(name, isGranted)
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

/** Whether a service is answered otherwise than its category; one that was not answered lets nothing through. */
const isException = (name: string, choice: Choice): boolean =>
  choice[name] !== (choice[name.slice(0, name.indexOf('/'))] ?? false)
