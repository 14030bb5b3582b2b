import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
}

/** A running server of test pages. */
export interface Served {
  /** `http://localhost:PORT`, on a free port. */
  readonly origin: string
  stop(): Promise<void>
}

/**
 * Serves folders as they are.
 *
 * @param folders - by the first part of the path; `''` for all others: `{ dist: 'dist', '': 'test/pages/ui' }`.
 * @param headers - sent with every answer.
 */
export async function serveFolder(
  folders: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const [, first = '', ...rest] = normalize(decodeURIComponent(pathname)).split('/')
    const named = first !== '' && folders[first]
    const path = named ? join(named, ...rest) : join(folders[''] ?? '', first, ...rest)
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path
    if (!existsSync(file)) {
      response.writeHead(404, headers).end()
      return
    }
    response.writeHead(200, { ...headers, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
