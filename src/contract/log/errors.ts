/** Why something of the log is not believed. Branch on these; the texts are for people. */
export type LogFault =
  /** Not of its format: changed, cut off, or of another kind. */
  | 'MALFORMED'
  /** No signature is by a key that the reader trusts. */
  | 'UNKNOWN_KEY'
  /** A trusted key is named, and did not sign this. */
  | 'BAD_SIGNATURE'
  /** Right in itself, but of another log than the one asked about. */
  | 'OTHER_LOG'
  /** The proof does not lead from this receipt to the signed root. */
  | 'NOT_IN_LOG'
  /** Two signed states of one log of which the later does not continue the earlier. */
  | 'FORKED'

/** The log, a proof or a key is not what it should be. `code` is stable, `message` is one readable line. */
export class LogError extends Error {
  readonly code: LogFault

  constructor(code: LogFault, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'LogError'
    this.code = code
  }
}
