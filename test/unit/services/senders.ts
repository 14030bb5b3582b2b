import type { FakePage } from './fake-page.js'

/** Gives a fake page all the ways in which scripts send; returns where each request went. */
export function sendersOn(page: FakePage): string[] {
  const sent: string[] = []
  class Request {
    address = ''
    open(_method: string, address: string): void {
      this.address = address
    }
    send(): void {
      sent.push(this.address)
    }
  }
  class Socket {
    constructor(readonly url: string) {}
    send(): void {
      sent.push(this.url)
    }
  }
  class Picture {
    set src(address: string) {
      sent.push(address)
    }
  }
  page.setGlobal('location', { href: 'https://site.example/page' })
  page.setGlobal('window', {
    fetch: async (input: string | URL | { url: string }) =>
      void sent.push(typeof input === 'object' && 'url' in input ? input.url : String(input)),
  })
  page.setGlobal('navigator', { sendBeacon: (address: string) => sent.push(address) > 0 })
  page.setGlobal('XMLHttpRequest', Request)
  page.setGlobal('WebSocket', Socket)
  page.setGlobal('HTMLImageElement', Picture)
  return sent
}

/** Sends to `address` in each of those ways; returns what `sendBeacon` said. */
export function sendEachWay(page: FakePage, address: string): unknown {
  const of = (name: string) => page.global(name) as new (...given: string[]) => Record<string, unknown>
  const call = (target: object, name: string, ...given: unknown[]): unknown =>
    Reflect.apply(Reflect.get(target, name), target, given)
  // What is held is refused in the end: as a vendor's script would, take note of it.
  for (const input of [address, { url: address }])
    Promise.resolve(call(Object(page.global('window')), 'fetch', input)).catch(() => {})
  const request = new (of('XMLHttpRequest'))()
  call(request, 'open', 'POST', address)
  call(request, 'send')
  call(new (of('WebSocket'))(address), 'send', 'x')
  Reflect.set(new (of('HTMLImageElement'))(), 'src', address)
  return call(Object(page.global('navigator')), 'sendBeacon', address)
}

/** How many requests {@link sendEachWay} makes. */
export const WAYS = 6
