import type { Notice } from '../../contract/notice.js'
import type { Site } from '../../contract/site.js'
import type { KeptReceipt } from '../stores/store.js'

/** A receipt with what stands around it: all that its formats are made of. What is not known here is left out there. */
export interface WholeReceipt {
  readonly kept: KeptReceipt
  /** What was shown; `null` when nothing was, or when it is not kept. */
  readonly notice: Notice | null
  /** Receipts of the same visitor as far as they are known, oldest first; this one may be missing. */
  readonly chain: readonly KeptReceipt[]
  /** As it is configured now. */
  readonly site: Site
  /** How browsers reach this server, without a slash at its end. */
  readonly publicUrl: string
}

/** Where whoever has its number finds a receipt. */
export const addressOf = ({ publicUrl, site }: Pick<WholeReceipt, 'publicUrl' | 'site'>, id: string): string =>
  `${publicUrl}/v1/receipts/${id}?site=${site.site}`
