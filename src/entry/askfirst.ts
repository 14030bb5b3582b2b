import type { Decision, Receipt } from '../contract/receipt.js'
import type { Choice, ConsentRecord } from '../contract/record.js'
import type { ReadableStore } from '../contract/store.js'
import type { Start } from '../gate/calls.js'
import type { LastReceipt } from './last-receipt.js'

/** A choice as page code writes it: categories, and services by their bare names. What is not named is refused, a service goes with its category. */
export interface WrittenChoice {
  readonly [category: string]: boolean | Readonly<Record<string, boolean>> | undefined
  readonly services?: Readonly<Record<string, boolean>>
}

/** What `decision` listeners hear; `decision` is null for a late listener that hears the present state. */
export interface DecisionEvent {
  readonly decision: Decision | null
  readonly choice: Choice
  readonly receipt: Receipt | null
}

/** What each event's listeners hear. Each is also a DOM event on `document`, `askfirst:decision` and so on, with this as its `detail`. */
export interface Events {
  decision: DecisionEvent
  /** After a withdrawal's clearing, each time it looked: names that a page cannot remove. */
  withdrawal: { readonly left: readonly string[] }
  error: Error
}

/** What the script tag puts at `window.askfirst` and what `init` returns. */
export interface Askfirst {
  /** The same instance every time; the first config counts, for frameworks start things twice. */
  init(config?: unknown): Askfirst
  /** The record is read, the gate is open for what is granted, the page is scanned. */
  readonly ready: Promise<unknown>
  /** The record in force, `null` until a decision. */
  readonly $record: ReadableStore<ConsentRecord | null>
  /** @param subject - `analytics` or `analytics/matomo`. */
  allows(subject: string): boolean
  /** This and the next four are done when their promise is: what they need is loaded when first called. */
  acceptAll(): Promise<unknown>
  rejectAll(): Promise<unknown>
  choose(choice: WrittenChoice): Promise<unknown>
  /** Takes one category or service back, or everything. */
  withdraw(subject?: string): Promise<unknown>
  /** Runs `start` now or once granted; what it returns runs on withdrawal. The answer takes the call back. */
  when(subject: string, start: Start): () => void
  /** The answer stops listening. A late `decision` listener hears the present state at once. */
  on<E extends keyof Events>(event: E, listener: (detail: Events[E]) => void): () => void
  /** Opens the second layer. */
  open(): Promise<unknown>
  close(): Promise<unknown>
  /** For `askfirst-stub.js`: sees to it that Google's data layer is told what is in force. */
  tell(): Promise<unknown>
  /** Holds and releases what is marked inside a shadow root; ordinary insertions are seen anyway. */
  scan(root: ParentNode): void
  /** The receipt of the last decision made in this browser, with its proof once that has been asked for. */
  receipt(): LastReceipt | null
  /**
   * Asks the server for the proof that the last receipt is in its log, two seconds or more after the decision. The answer
   * is that of `receipt()` from then on; `undefined` when the server cannot be reached, which the console is told.
   */
  proof(): Promise<LastReceipt | null | undefined>
  /** Links the choice to a signed-in person, by a hash the site makes: 16 to 128 letters, digits, `-` or `_`. */
  identify(subject: string): Promise<unknown>
}
