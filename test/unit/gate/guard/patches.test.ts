import { describe, expect, test } from 'vitest'
import { createPatches } from '../../../../src/gate/guard/patches.js'

/** A page of its own for each test, with what a browser has: methods on prototypes, accessors, constructors. */
function arrange() {
  class Jar {
    #kept = ''
    get cookie(): string {
      return this.#kept
    }
    set cookie(value: string) {
      this.#kept = value
    }
    write(first: string, ..._more: string[]): string {
      if (!first) throw new RangeError('empty')
      this.#kept = first
      return `wrote ${first}`
    }
  }
  class Socket {
    static readonly OPEN = 1
    constructor(readonly url: string) {
      if (!url) throw new SyntaxError('no address')
    }
  }
  const page = { Function, Jar, Socket, fetch }
  const patches = createPatches(page as unknown as typeof globalThis)
  return { page, patches, Jar, OriginalSocket: Socket }
}

const descriptorsOf = (owner: object): object => structuredCloneable(Object.getOwnPropertyDescriptors(owner))

/** Everything about properties but the functions themselves. */
const structuredCloneable = (descriptors: object): object =>
  JSON.parse(
    JSON.stringify(descriptors, (_, value) =>
      typeof value === 'function' ? [value.name, value.length, String(value)] : value,
    ),
  ) as object

describe('patches that let a call through', () => {
  test('cannot be told from the original: name, length, text, descriptor, keys', () => {
    const { patches, page, Jar } = arrange()
    const before = [descriptorsOf(Jar.prototype), descriptorsOf(page.Socket), descriptorsOf(page)]
    const originals = [Jar.prototype.write, page.Socket, page.fetch]

    patches.patch(Jar.prototype, 'write', run => run())
    patches.patch(Jar.prototype, 'cookie', run => run())
    patches.patch(page, 'fetch', run => run())
    patches.patch(page, 'Socket', run => run())

    expect([Jar.prototype.write, page.Socket, page.fetch].every((now, i) => now !== originals[i])).toBe(true)
    expect([descriptorsOf(Jar.prototype), descriptorsOf(page.Socket), descriptorsOf(page)]).toEqual(before)
    expect(String(page.fetch)).toBe(String(originals[2]))
    expect(Function.prototype.toString.toString()).toBe('function toString() { [native code] }')
    patches.undo()
  })

  test('keep `this`, arguments, return values and errors', () => {
    const { patches, Jar } = arrange()
    const seen: unknown[] = []
    patches.patch(Jar.prototype, 'write', (run, self, args) => {
      seen.push(self, args)
      return run()
    })
    patches.patch(Jar.prototype, 'cookie', run => run())
    const jar = new Jar()

    expect(jar.write('a', 'b')).toBe('wrote a')
    expect(seen).toEqual([jar, ['a', 'b']])
    expect(jar.cookie).toBe('a')
    jar.cookie = 'c'
    expect(jar.cookie).toBe('c')
    expect(() => jar.write('')).toThrow(new RangeError('empty'))
    expect(() => Reflect.apply(jar.write, {}, ['a'])).toThrow(TypeError)
    patches.undo()
  })

  test('keep constructors: instances, constants, subclasses, errors, a call without new', () => {
    const { patches, page, OriginalSocket } = arrange()
    patches.patch(page, 'Socket', run => run())
    const socket = new page.Socket('wss://a.example')
    class Own extends page.Socket {}

    expect(socket).toBeInstanceOf(OriginalSocket)
    expect(socket).toBeInstanceOf(page.Socket)
    expect(socket.constructor).toBe(page.Socket)
    expect(page.Socket.OPEN).toBe(1)
    expect(new Own('wss://b.example')).toBeInstanceOf(Own)
    expect(() => new page.Socket('')).toThrow(new SyntaxError('no address'))
    expect(() => Reflect.apply(page.Socket, undefined, ['x'])).toThrow(TypeError)
    patches.undo()
  })
})

describe('undo', () => {
  test('puts every original back', () => {
    const { patches, page, Jar, OriginalSocket } = arrange()
    const before = Object.getOwnPropertyDescriptors(Jar.prototype)
    const { fetch } = page
    const { toString } = Function.prototype
    patches.patch(Jar.prototype, 'write', run => run())
    patches.patch(Jar.prototype, 'cookie', run => run())
    patches.patch(page, 'fetch', run => run())
    patches.patch(page, 'Socket', run => run())
    expect(page.fetch).not.toBe(fetch)

    patches.undo()

    expect(Object.getOwnPropertyDescriptors(Jar.prototype)).toEqual(before)
    expect(page.fetch).toBe(fetch)
    expect(page.Socket).toBe(OriginalSocket)
    expect(OriginalSocket.prototype.constructor).toBe(OriginalSocket)
    expect(Function.prototype.toString).not.toBe(toString)
  })

  test('leaves what the page has put over ours since, which goes on working', () => {
    const { patches, page, Jar } = arrange()
    patches.patch(Jar.prototype, 'write', run => run())
    const { write } = Jar.prototype
    Jar.prototype.write = function own(...args) {
      return `page ${Reflect.apply(write, this, args)}`
    }
    patches.undo()
    expect(new page.Jar().write('a')).toBe('page wrote a')
  })
})

test('what a page has put in before us is called, and shows its own text', () => {
  const page = { Function, fetch: (address: string) => `page’s own ${address}` }
  const text = String(page.fetch)
  const patches = createPatches(page as unknown as typeof globalThis)
  patches.patch(page, 'fetch', run => run())
  expect(page.fetch('/a')).toBe('page’s own /a')
  expect(String(page.fetch)).toBe(text)
  patches.undo()
})

test('a call may run later, and what a browser does not have is left out', () => {
  const { patches, Jar } = arrange()
  let later: (() => unknown) | null = null
  patches.patch(Jar.prototype, 'write', run => {
    later = run
    return 'held'
  })
  patches.patch(undefined, 'set', run => run())
  patches.patch(Jar.prototype as object, 'nothing', run => run())
  const jar = new Jar()
  expect(jar.write('a')).toBe('held')
  expect(jar.cookie).toBe('')
  expect((later as unknown as () => unknown)()).toBe('wrote a')
  expect(jar.cookie).toBe('a')
  expect(Object.hasOwn(Jar.prototype, 'nothing')).toBe(false)
  patches.undo()
})
