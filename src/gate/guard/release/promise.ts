import type { Held } from '../held.js'
import type { Forget, Turn } from './turn.js'

/** Once its signal aborts, it runs out of its turn: the browser's own answers then, and sends nothing. */
export function promiseTurn(call: Held & { 2: 'promise' }, forget: Forget): Turn {
  const [, , , run, resolve, reject, args] = call
  const go = (): void => resolve(run())
  const abort = (): void => void (forget() && go())
  const signal = signalOf(args[1]) ?? signalOf(args[0])
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort)
  return { run: go, drop: reject }
}

const signalOf = (given: unknown): AbortSignal | undefined => (given as Partial<Request> | undefined)?.signal
