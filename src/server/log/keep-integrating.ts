import type { Integrator } from './integrator.js'

/** How long a receipt waits at most before somebody looks. */
const EVERY_MS = 250

export interface Integrating {
  /** A pass that begins now. What it could not do is told to `onError`. */
  now(): Promise<void>
  /** Ends with a last pass. */
  stop(): Promise<void>
}

/** Lets an integrator look again and again; one pass at a time. A fault is told once, until it is another or over. */
export function keepIntegrating(integrator: Integrator, onError: (error: unknown) => void): Integrating {
  let told = ''
  let last: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  async function pass(): Promise<void> {
    try {
      await integrator.pass()
      told = ''
    } catch (error) {
      if (told !== String(error)) onError(error)
      told = String(error)
    }
  }

  function now(): Promise<void> {
    last = last.then(pass)
    return last
  }

  function later(): void {
    if (isStopped) return
    timer = setTimeout(() => void now().then(later), EVERY_MS)
    timer.unref()
  }
  later()

  return {
    now,
    stop() {
      isStopped = true
      clearTimeout(timer)
      return now()
    },
  }
}
