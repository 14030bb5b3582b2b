/** What a person may ask about what is kept of them: articles 15 to 21 of the GDPR. */
export const KINDS = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability'] as const
export type Kind = (typeof KINDS)[number]

export const isKind = (given: string): given is Kind => KINDS.some(kind => kind === given)

/** `received`: nobody knows yet whether it is the person's own. `verified`: it is. The other two are ends. */
export const STATES = ['received', 'verified', 'answered', 'refused'] as const
export type State = (typeof STATES)[number]

export const isOpen = ({ state }: Pick<Request, 'state'>): boolean => state === 'received' || state === 'verified'

/** How somebody showed that the request is about themselves. */
export type Proof = 'receipt' | 'token' | 'operator'

/**
 * Whose data is meant: somebody whom the site names by a hash, or whoever made the decisions that hang
 * together with a receipt and name nobody.
 */
export type Person = { readonly subject: string } | { readonly receipt: string }

/** More time for an answer, and why: article 12(3) of the GDPR. */
export interface Extension {
  /** Milliseconds since the Unix epoch. */
  readonly at: number
  /** As the person is told. */
  readonly reason: string
}

/** What somebody asked, and what became of it. */
export interface Request {
  readonly site: string
  /** A random UUID: whoever has it can read the request's page. */
  readonly id: string
  readonly kind: Kind
  readonly state: State
  /** Milliseconds since the Unix epoch. */
  readonly receivedAt: number
  /** `null` while the first month is all the time there is. */
  readonly extension: Extension | null
  /** The operator's e-mail address; empty when the person sent the form. */
  readonly enteredBy: string
  /** As far as it is known who it is about; believed only together with `proof`. */
  readonly subject: string | null
  readonly receipt: string | null
  /** `null` while it is `received`. */
  readonly proof: Proof | null
  /** In the person's own words. */
  readonly words: string
  /** What was answered, or why it was refused; empty before. */
  readonly outcome: string
  readonly closedAt: number | null
  /** Counts changes: who changes one has to have seen the last. */
  readonly version: number
}

/** Who a request is about, once that has been shown; `null` before. */
export function personOf({ proof, subject, receipt }: Request): Person | null {
  if (proof === null) return null
  if (subject !== null) return { subject }
  return receipt === null ? null : { receipt }
}
