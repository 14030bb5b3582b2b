import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Way } from './asked.js'
import { NOT_KEPT, NOTHING_SHOWN } from './of-notices.js'

/** What a group is called on the page; files keep its own name. */
export function groupTitle(group: string, by: Way, { overview, receipts }: OperatorTexts): string {
  if (by === 'method') return receipts.methods[group as keyof typeof receipts.methods] ?? group
  if (by !== 'layout') return group
  return group === NOTHING_SHOWN ? overview.nothingShown : group === NOT_KEPT ? overview.notKept : group
}
