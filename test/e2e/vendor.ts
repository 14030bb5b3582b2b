import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A third party that notes every request it gets, and says what it is told to. */
export interface Vendor {
  /** `http://127.0.0.1:PORT`: another host than the site's. */
  readonly origin: string
  /** Paths in the order they were asked for, query included. */
  readonly asked: string[]
  /** Answers this path from now on. `null`: never answers. */
  answer(path: string, body: string | null, type?: string, more?: Answer): void
  stop(): Promise<void>
}

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

const pathOf = (request: IncomingMessage): string => new URL(request.url ?? '/', 'http://vendor').pathname

export async function startVendor(): Promise<Vendor> {
  const asked: string[] = []
  const answers = new Map<string, Answer & { body: string | null; type: string }>()
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    request.resume()
    const { body, type, status, headers } = answers.get(pathOf(request)) ?? { body: '', type: 'text/plain' }
    if (body === null) return
    response
      .writeHead(status ?? 200, {
        'content-type': type,
        'access-control-allow-origin': '*',
        'cache-control': 'no-store',
        ...headers,
      })
      .end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    answer: (path, body, type = 'text/javascript', more = {}) => void answers.set(path, { body, type, ...more }),
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
