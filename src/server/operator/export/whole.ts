import { type Notice, parseNotice } from '../../../contract/notice.js'
import type { Site } from '../../../contract/site.js'
import type { WholeReceipt } from '../../formats/whole.js'
import type { KeptReceipt, ReceiptStore } from '../../stores/store.js'

export interface WholesOptions {
  readonly store: Pick<ReceiptStore, 'find' | 'notice'>
  readonly site: Site
  /** How browsers reach this server, without a slash at its end. */
  readonly publicUrl: string
}

/** Gives a receipt what stands around it. */
export type WholeOf = (kept: KeptReceipt) => Promise<WholeReceipt>

const NOTICES_AT_MOST = 500

/** For one file after another: a notice is read once, and of a receipt's chain the one that it replaces, which tells what it changed. */
export function wholeReader({ store, site, publicUrl }: WholesOptions): WholeOf {
  const notices = new Map<string, Notice | null>()

  async function noticeOf(hash: string): Promise<Notice | null> {
    const known = notices.get(hash)
    if (known !== undefined) return known
    const notice = noticeIn(await store.notice(site.site, hash))
    if (notices.size >= NOTICES_AT_MOST) notices.clear()
    notices.set(hash, notice)
    return notice
  }

  return async kept => {
    const { notice, previous } = kept.receipt
    const before = previous === null ? null : await store.find(site.site, previous)
    return {
      kept,
      notice: notice === null ? null : await noticeOf(notice),
      chain: before ? [before, kept] : [kept],
      site,
      publicUrl,
    }
  }
}

/** `null` also for one of a form that this release does not know. */
function noticeIn(json: string | null): Notice | null {
  try {
    return json === null ? null : parseNotice(JSON.parse(json))
  } catch {
    return null
  }
}
