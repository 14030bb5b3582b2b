import type { LoggedReceipt } from '../../contract/log/entry.js'
import type { Notice } from '../../contract/notice.js'
import { loggedOf } from '../log/logged.js'
import type { WholeReceipt } from './whole.js'

/** What the log says of a receipt. */
export interface LogOfReceipt {
  /** In the form of c2sp.org/tlog-proof; `null` while the receipt waits for its place in the log. */
  readonly proof: string | null
  /** Verifier keys of the log, a line each. */
  readonly logKeys: readonly string[]
}

/** A receipt as it was sent, with all that is kept of it: what `askfirst verify` reads. */
export interface PlainReceipt extends LoggedReceipt, LogOfReceipt {
  /** Oldest first, this one included. */
  readonly chain: readonly LoggedReceipt[]
  readonly notice: Notice | null
}

export const plainOf = ({ kept, chain, notice }: WholeReceipt, log: LogOfReceipt): PlainReceipt => ({
  ...loggedOf(kept),
  ...log,
  chain: chain.map(loggedOf),
  notice,
})
