import type { EarlierDays } from './earlier-days.js'

/** How long a day that did not keep still is left alone. */
const AGAIN_MS = 60_000

/** Goes through the days from before, one after another, until none is left; what was broken off goes on at the next start. */
export function catchUp({ earlierDays, countDay }: EarlierDays, onError: (error: unknown) => void) {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined

  async function round(): Promise<void> {
    let isLeft = false
    try {
      for (const day of await earlierDays()) {
        if (stopping.signal.aborted) return
        isLeft = !(await countDay(day, stopping.signal)) || isLeft
      }
    } catch (error) {
      onError(error)
      isLeft = true
    }
    if (!isLeft || stopping.signal.aborted) return
    timer = setTimeout(() => {
      last = round()
    }, AGAIN_MS)
    timer.unref()
  }
  let last = round()

  return {
    async stop(): Promise<void> {
      stopping.abort()
      clearTimeout(timer)
      await last
    },
  }
}
