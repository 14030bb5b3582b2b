/** What people have asked about their own data, and when it is due. */
export const REQUESTS: readonly string[] = []
