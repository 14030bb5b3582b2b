import { Presets, SingleBar } from 'cli-progress'

/** How far a file is, on the standard error, which a person sees while the file goes elsewhere. */
export interface Bar {
  /** @param total - `null` where it is not known. */
  start(total: number | null, done: number): void
  moved(done: number): void
  stop(): void
}

/** Says nothing where the standard error is no terminal. */
export function progressBar(): Bar {
  const bar = (format: string) => new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.legacy)
  let shown: SingleBar | null = null
  return {
    start(total, done) {
      shown = bar(
        total === null ? '{value} receipts' : '{bar} {percentage} % · {value} of {total} receipts · {eta_formatted}',
      )
      shown.start(total ?? 0, done)
    },
    moved: done => shown?.update(done),
    stop() {
      shown?.stop()
      shown = null
    },
  }
}
