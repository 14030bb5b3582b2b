/** What of mailings is counted without anybody, and who wants none of them. */
export const MAIL: readonly string[] = []
