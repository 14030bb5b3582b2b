/** What becomes of something held; each once. */
export interface Turn {
  run(): void
  drop(reason: TypeError): void
}

/** Takes it from what is held, because page code has ended it before its turn; tells whether it was still there. */
export type Forget = () => boolean
