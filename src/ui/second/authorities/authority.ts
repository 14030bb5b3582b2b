/** Whom a country's people may complain to about what is done with their data (GDPR Art. 77, or the country's own law). */
export interface Authority {
  /** In the country's own language, as its letters are headed. */
  readonly name: string
  /** Where letters go; left out of one that is moving. */
  readonly address?: string
  readonly url: string
}
