/** What the controller publishes, in every version and language. */
export const POLICIES: readonly string[] = []
