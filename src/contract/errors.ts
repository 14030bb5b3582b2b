/** Every way in which something from outside can be wrong. Branch on these; the texts are for people. */
export type ErrorCode =
  | 'INVALID_CONFIG'
  | 'UNKNOWN_KEY'
  | 'UNKNOWN_CATEGORY'
  | 'UNKNOWN_SERVICE'
  | 'DUPLICATE'
  | 'RECORD_TOO_LARGE'
  | 'INVALID_RECORD'
  | 'INVALID_RECEIPT'
  | 'INVALID_NOTICE'
  | 'INVALID_JSON'
  | 'INVALID_MARK'
  | 'SERVICE_FAILED'
  | 'RECEIPT_REFUSED'
  | 'LOAD_FAILED'

/** What was wrong, where, and what to do: the parts of a {@link ContractError}. */
export interface Fault {
  /** Where in the document: `services[2].category`. Empty for the document itself. */
  readonly path: string
  /** What stood there. */
  readonly given: unknown
  /** What may stand there, as the end of "…; " in a sentence. */
  readonly allowed: string
}

/** Enough of a value to recognise it; never a whole document. */
const QUOTED_CHARS = 60

/** Data from outside that does not keep the contract. `code` is stable, `message` is one readable line. */
export class ContractError extends Error {
  declare readonly code: ErrorCode
  declare readonly path: string

  constructor(code: ErrorCode, { path, given, allowed }: Fault) {
    super(`${code}  ${path || 'it'} is ${String(JSON.stringify(given)).slice(0, QUOTED_CHARS)}; ${allowed}.`)
    Object.assign(this, { name: 'ContractError', code, path })
  }
}
