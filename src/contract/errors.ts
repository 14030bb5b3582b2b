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
  | 'ALREADY_STARTED'
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

/** Data from outside that does not keep the contract. `code` is stable, `message` is one readable line. */
export class ContractError extends Error {
  readonly code: ErrorCode
  readonly path: string

  constructor(code: ErrorCode, { path, given, allowed }: Fault) {
    super(`${code}  ${path || 'the document'} is ${quoted(given)}; ${allowed}.`)
    this.name = 'ContractError'
    this.code = code
    this.path = path
  }
}

const QUOTED_CHARS = 60

/** A value as one short line: what a person needs to recognise it, never a whole document. */
function quoted(value: unknown): string {
  const text = value === undefined ? 'missing' : (JSON.stringify(value) ?? typeof value)
  return text.length > QUOTED_CHARS ? `${text.slice(0, QUOTED_CHARS)}…` : text
}
