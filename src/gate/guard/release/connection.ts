import type { Held } from '../held.js'
import { isMethod, type StandIn, type Values } from '../stand-in.js'
import type { Forget, Turn } from './turn.js'

/**
 * What each can be made with so that it fails and no network is asked: a port that the Fetch standard forbids, a text
 * that is neither a script nor a stream of events. Then the browser itself fires each event that belongs to that.
 *
 * @see https://fetch.spec.whatwg.org/#port-blocking
 */
const NOWHERE: Readonly<Record<string, string>> = { WebSocket: 'wss://nowhere.invalid:1' }
const NOTHING = 'data:,!'

/** One that page code closes while it waits fails at once. */
export function connectionTurn(call: Held & { 2: 'connection' }, forget: Forget): Turn {
  const [, { kind }, , run, behind] = call
  const fail = (): void => become(behind, run([NOWHERE[kind] ?? NOTHING]))
  const { call: keep } = behind
  behind.call = (name, args) => {
    keep(name, args)
    if (isEnd(name) && forget()) fail()
  }
  if (behind.calls.some(([name]) => isEnd(name)) && forget()) fail()
  return { run: () => become(behind, run()), drop: fail }
}

const isEnd = (name: PropertyKey): boolean => name === 'close' || name === 'terminate'

/** From here on everything goes to the real one: first what has been set and called so far. */
export function become(behind: StandIn, made: unknown): void {
  const real = Object.assign(made as Values, behind.values)
  const call = (name: PropertyKey, args: unknown[]): unknown => (real[name] as (...a: unknown[]) => unknown)(...args)
  behind.call = call
  behind.set = (_, name, value) => Reflect.set(real, name, value)
  behind.get = (_, name) => {
    const value = real[name]
    return isMethod(name, value) ? (...args: unknown[]) => call(name, args) : value
  }
  for (const [name, args] of behind.calls) call(name, args)
}
