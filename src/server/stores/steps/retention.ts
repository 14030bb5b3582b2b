/** How long what is kept is kept, and what each run has done. */
export const RETENTION: readonly string[] = []
