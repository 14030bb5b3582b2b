import type { Run } from './run.js'

/** As many rows as one statement deletes without keeping anybody waiting. */
export const ROWS = 500

/** Repeats what deletes a slice until nothing is left. */
export async function inSlices(run: Run, count: 'mailEvents' | 'requests' | 'acts', slice: () => Promise<number>) {
  for (;;) {
    const gone = await slice()
    run.counts[count] += gone
    if (gone === 0) return
    await run.pause()
  }
}
