import type { Stop } from './guard.js'

/**
 * For what answers with a promise.
 *
 * @param signal - once it aborts, `run` is called out of its turn: the browser's own answers then, and sends nothing.
 * @returns pending, then what `run` gives; a no rejects it with a `TypeError`.
 */
export const promised = ({ hold }: Stop, run: () => unknown, signal?: AbortSignal | null): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const go = (): void => resolve(run())
    if (signal?.aborted) return go()
    const forget = hold(go, reject)
    signal?.addEventListener('abort', () => forget() && go())
  })
