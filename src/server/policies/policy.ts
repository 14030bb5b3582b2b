export const POLICY_TYPES = ['site', 'privacy', 'cookies', 'third-party', 'other'] as const
export type PolicyType = (typeof POLICY_TYPES)[number]

/** Who is asked to agree. */
export const AUDIENCES = ['guests', 'signed-in', 'all'] as const
export type Audience = (typeof AUDIENCES)[number]

/** What a policy is, in whatever language. */
export interface PolicyTraits {
  readonly type: PolicyType
  readonly audience: Audience
  /** Years that somebody must have to agree; `null` where nobody is too young. */
  readonly minimumAge: number | null
}

/** What a policy says, in one language. */
export interface PolicyText {
  /** A language tag: `ro`, `pt-BR`. */
  readonly language: string
  readonly name: string
  /** Markdown; may be empty. */
  readonly summary: string
  /** Markdown. */
  readonly body: string
}

/** A version that visitors can read, for ever. */
export interface PublishedPolicy extends PolicyTraits {
  readonly id: string
  readonly version: string
  /** Milliseconds since the Unix epoch. */
  readonly publishedAt: number
}

/** Visitors' choices about cookies depend on it: they are asked again when it changes. */
export const asksVisitors = ({ type, audience }: Pick<PolicyTraits, 'type' | 'audience'>): boolean =>
  (type === 'privacy' || type === 'cookies') && audience !== 'signed-in'

/** People who are signed in have to agree to it, each version anew. */
export const asksSignedIn = ({ audience }: Pick<PolicyTraits, 'audience'>): boolean => audience !== 'guests'

/** In the place of a version: the texts that are being worked on. */
export const DRAFT = ''
