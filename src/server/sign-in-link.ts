/** A new one-time link for one operator: whoever has it can sign in as them. */
export interface SignInLink {
  readonly operator: string
  readonly link: string
}
