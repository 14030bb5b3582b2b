import { beforeAll, expect, test, vi } from 'vitest'
import { become, connectionTurn } from '../../../../src/gate/guard/release/connection.js'
import { standIn } from '../../../../src/gate/guard/stand-in.js'

beforeAll(() => {
  vi.stubGlobal('document', { baseURI: 'https://www.campus.example/' })
  return () => vi.unstubAllGlobals()
})

/** Looks like a browser's: accessors work on real ones only, methods are inherited. */
class Channel extends EventTarget {
  onmessage: ((event: Event) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  readonly sent: unknown[] = []
  #state = 1
  get readyState(): number {
    return this.#state
  }
  postMessage(message: unknown): void {
    this.sent.push(message)
  }
  close(): void {
    this.#state = 2
  }
}
Object.defineProperty(Channel.prototype, 'CONNECTING', { value: 0 })

function arrange() {
  const [object, behind] = standIn(Channel.prototype, '/work')
  return { channel: object as Channel, behind, arrive: (real: unknown): void => become(behind, real) }
}

test('while it waits it looks like one that is connecting, and then everything goes to the real one, in order', () => {
  const { channel, arrive } = arrange()
  const heard: string[] = []
  expect(channel).toBeInstanceOf(Channel)
  expect(channel.readyState).toBe(0)
  channel.postMessage('first')
  Object.assign(channel, { onmessage: () => heard.push('own') })
  channel.addEventListener('message', () => heard.push('listener'))
  channel.postMessage('second')

  const real = new Channel()
  arrive(real)
  channel.postMessage('third')
  real.onmessage?.(new Event('message'))
  real.dispatchEvent(new Event('message'))

  expect(real.sent).toEqual(['first', 'second', 'third'])
  expect(heard).toEqual(['own', 'listener'])
  expect(channel.readyState).toBe(1)
  channel.close()
  expect(real.readyState).toBe(2)
})

test('what page code has set on it is the real one’s, and what the real one alone can know is not', () => {
  const { channel, arrive } = arrange()
  const own = (): void => {}
  expect(channel).toHaveProperty('url', 'https://www.campus.example/work')
  Object.assign(channel, { onmessage: own, label: 'first' })
  expect(channel.onmessage).toBe(own)

  const real = new Channel()
  arrive(real)
  expect(real).toMatchObject({ onmessage: own, label: 'first' })
  expect(Object.hasOwn(real, 'readyState')).toBe(false)
  expect(Object.hasOwn(real, 'url')).toBe(false)
  expect(channel.onmessage).toBe(own)
})

test.each([
  ['before what releases is there', 'early'],
  ['after', 'late'],
])('one that is closed while it waits, %s, becomes at once one that fails', (_, when) => {
  const failed = new Channel()
  const { channel, behind } = arrange()
  const forget = vi.fn<() => boolean>(() => true)
  const make = vi.fn<(instead?: readonly unknown[]) => unknown>(() => failed)
  const waits = (): unknown =>
    connectionTurn([[], { rule: 'a/b', kind: 'WebSocket', url: '/work' }, 'connection', make, behind], forget)
  if (when === 'late') waits()
  expect(channel.readyState).toBe(0)
  channel.close()
  if (when === 'early') waits()
  expect(forget).toHaveBeenCalledOnce()
  expect(make).toHaveBeenCalledExactlyOnceWith(['wss://nowhere.invalid:1'])
  expect(failed.readyState).toBe(2)
  expect(channel.readyState).toBe(2)
})
