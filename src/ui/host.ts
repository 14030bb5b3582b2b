import type { Act } from '../consent/consent.js'
import type { Declaration } from '../contract/declaration.js'
import type { Notice } from '../contract/notice.js'
import type { Receipt } from '../contract/receipt.js'
import type { Choice, ConsentRecord, Subject } from '../contract/record.js'
import type { Site } from '../contract/site.js'
import type { ReadableStore } from '../contract/store.js'

/** What the interface may see and do; whoever mounts it provides it. */
export interface Host {
  readonly site: Site
  readonly library: string
  /** The nonce of our own script tag, for styles under a strict CSP. */
  readonly nonce: string
  /** Global Privacy Control is on in this browser. */
  readonly gpc: boolean
  readonly $record: ReadableStore<ConsentRecord | null>
  /** True while the visitor has to be asked: the first layer is shown. */
  readonly $mustAsk: ReadableStore<boolean>
  /** `analytics` or `analytics/matomo`. */
  allows(subject: string): boolean
  /** Where a switch stands that nobody has touched: as it was answered last, even under another policy version; else off. */
  stands(subject: string): boolean
  /** Of somebody who is asked again: the choice made before, under whatever policy version, while its time is not over. */
  earlier(): ConsentRecord | null
  /** Services that came into granted categories since, and wait for their first answer. */
  newcomers(): readonly Subject[]
  acceptAll(act: Act): void
  rejectAll(act: Act): void
  /** Every optional category and, where it differs from its category, every service: `{ analytics: true, 'analytics/hotjar': false }`. */
  choose(choice: Choice, act: Act): void
  withdraw(act: Act): void
  /** The site's services with all that is known of them; loads their declarations. */
  declarations(): Promise<readonly Declaration[]>
  /** Called with what is shown, whenever that changes, before a choice can be made. */
  shown(notice: Notice): void
  /** The receipt of the last decision made in this browser. */
  lastReceipt(): Receipt | null
  /** Where that receipt can be seen; `null` without an endpoint or a receipt. */
  receiptUrl(): string | null
  /** Cookies and keys that the last withdrawal could not remove. */
  left(): readonly string[]
}

/** What `askfirst-ui.js` gives back. */
export interface Interface {
  /** Opens the second layer; focus goes back to where it was when it closes. */
  open(): void
  close(): void
  /**
   * Grants a category or `category/service` besides what is granted: a placeholder's *Always allow*. The notice that
   * its texts are part of, with all services, is told first.
   */
  allow(subject: string, trusted: boolean): Promise<void>
  /** The trigger's accessible name for the present state, in the page's language: "Privacy choices: analytics off". */
  triggerLabel(): Promise<string>
  /** Takes everything out of the page. */
  unmount(): void
}

/** The one export of `askfirst-ui.js`: shows the first layer while `$mustAsk` is true. */
export type Mount = (host: Host) => Promise<Interface>
