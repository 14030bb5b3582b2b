/** One answer, in words and numbers of our own: nothing in it was written by whoever asked. */
export interface Answered {
  readonly method: string
  /** The route's pattern, such as `/v1/receipts/:id`: the number of a receipt is a key to it. */
  readonly route: string
  readonly status: number
  /** Until the answer's head was ready. */
  readonly ms: number
}

/** One group commit. */
export interface Committed {
  readonly receipts: number
  /** How many of them became which; all zero when the store failed. */
  readonly results: Readonly<Record<'created' | 'known' | 'conflict', number>>
  readonly ms: number
}

/** Hears what the server does, as it happens; must be quick and must not throw. */
export interface Watch {
  answered?(answer: Answered): void
  committed?(commit: Committed): void
}

export function watchAll(watches: readonly Watch[]): Required<Watch> {
  return {
    answered(answer) {
      for (const watch of watches) watch.answered?.(answer)
    },
    committed(commit) {
      for (const watch of watches) watch.committed?.(commit)
    },
  }
}
