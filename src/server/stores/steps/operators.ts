/** What operators may do, what they did, and the tokens of their programs. */
export const OPERATORS: readonly string[] = []
