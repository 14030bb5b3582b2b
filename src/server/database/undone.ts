/** Ends a batch that shall leave nothing behind, through whatever wraps the errors of a database. */
export class Undone extends Error {
  constructor(readonly reason: Error) {
    super(reason.message)
  }
}

/** Why a batch was undone, in the words of who asked for it; any other fault as it is. */
export const reasonOf = (error: unknown): unknown => {
  const cause = error instanceof Error && error.cause instanceof Undone ? error.cause : error
  return cause instanceof Undone ? cause.reason : error
}
