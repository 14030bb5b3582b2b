import type { Decided } from '../consent/consent.js'
import { createOutbox } from '../consent/outbox.js'
import { receiptOf } from '../consent/receipt.js'
import type { Shelf } from '../consent/storage/shelf.js'
import { type Notice, noticeHashOf } from '../contract/notice.js'
import type { Receipt } from '../contract/receipt.js'
import { shareRecord } from '../contract/record-hosts.js'
import type { Site } from '../contract/site.js'
import { type LastReceipt, lastReceipt, RECEIPT_KEY } from './last-receipt.js'

export const LIBRARY = __VERSION__

const SUBJECT_KEY = 'askfirst.subject'
/** When a page that has just been painted is likely to have nothing to do. */
const QUIET_MS = 500

/** Makes the receipt of each decision, remembers the last, and sends it on its way. */
export interface Receipts {
  /** What the visitor sees now: named in the receipts from here on. */
  shown(notice: Notice): void
  /** Ready in a moment: the notice's name may still be in the making. */
  keep(decided: Decided): Promise<Receipt>
  last(): LastReceipt | null
  /** The person that later receipts of this browser name; tells whether that is news. */
  identify(subject: string): boolean
}

export function createReceipts(
  site: Site,
  shelf: () => Shelf,
  gpc: boolean,
  onError: (error: Error) => void,
): Receipts {
  let notice: Notice | null = null
  let hash: Promise<string | null> = Promise.resolve(null)
  const outbox = site.endpoint
    ? createOutbox({
        endpoint: site.endpoint,
        credentials: shareRecord(site.record, location.hostname, new URL(site.endpoint, location.href).hostname)
          ? 'include'
          : 'same-origin',
        storage: shelf,
        fetch: fetch.bind(window),
        setTimeout: setTimeout.bind(window),
        onError,
      })
    : null

  setTimeout(() => {
    // The first look into a storage takes milliseconds: neither the first paint nor the visitor's click shall wait for it.
    lastReceipt(shelf)
    void outbox?.flush()
  }, QUIET_MS)
  window.addEventListener('online', () => void outbox?.flush())

  return {
    shown(next) {
      notice = next
      hash = noticeHashOf(next)
        .then(own => own ?? import('./from-server.js').then(code => code.noticeHashFrom(site, next)))
        .catch(() => null)
    },
    async keep(decided) {
      const at = Date.now()
      const shown = notice
      const receipt = receiptOf(site, decided, {
        notice: await hash,
        locale: shown?.locale ?? pageLanguage(),
        gpc,
        library: LIBRARY,
        subject: shelf().getItem(SUBJECT_KEY),
        at,
      })
      shelf().setItem(RECEIPT_KEY, JSON.stringify(receipt))
      outbox?.send(receipt, shown && JSON.stringify(shown))
      return receipt
    },
    last: () => lastReceipt(shelf),
    identify(subject) {
      const isNews = shelf().getItem(SUBJECT_KEY) !== subject
      shelf().setItem(SUBJECT_KEY, subject)
      return isNews
    },
  }
}

/** The page's own language, in the form that a receipt takes. */
function pageLanguage(): string {
  const [tag] = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.exec(document.documentElement.lang || navigator.language) ?? ['en']
  return tag
}
