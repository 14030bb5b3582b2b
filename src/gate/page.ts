import type { Answer } from './answer.js'
import type { Signals } from './consent-mode.js'

/** All that a service can reach: its test needs no browser, and nothing else of the page is its business. */
export interface Page {
  /** Appends to an array on `window`, made when missing: `_paq`, `dataLayer`. */
  push(queue: string, item: unknown): void
  /** Appends an `async` script with the page's nonce. Resolves when it ran; a script that is there already is not added again. */
  addScript(url: string, attributes?: Readonly<Record<string, string>>): Promise<void>
  /** Reads a global that the vendor's script made. */
  global(name: string): unknown
  setGlobal(name: string, value: unknown): void
  /** The seven signals of Google Consent Mode v2 for the choice in force, by the site's `consentMode`. */
  consentMode(): Signals
  /** The choice in force by its names, as Tag Manager's triggers read it. */
  answer(): Answer
}
