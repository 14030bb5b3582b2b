import type { Site } from '../../contract/site.js'
import type { ReceiptStore } from '../stores/store.js'
import type { Auth } from './auth.js'

/** What the operator's pages are made of. */
export interface OperatorDeps {
  readonly store: ReceiptStore
  readonly sites: readonly Site[]
  /** The address that operators open; forms sent from any other are refused. */
  readonly publicUrl: string
  readonly auth: Auth
  /** Milliseconds since the Unix epoch. */
  now(): number
}

/** What a page finds out before it is made. */
export interface OperatorEnv {
  readonly Variables: { readonly operator: string }
}
