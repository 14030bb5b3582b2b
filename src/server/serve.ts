import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import type { AskfirstServer } from './index.js'

/** How long headers, and then a whole request, may take to arrive; and how long open requests may take to end at the close. In milliseconds. */
const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 30_000
const DRAIN_TIMEOUT_MS = 10_000
const IDLE_LOOK_MS = 50

export interface Listening {
  /** The port in use: the system's choice when 0 was asked for. */
  readonly port: number
  /** Takes no more requests, finishes those that are open, then closes the server. */
  close(): Promise<void>
}

/** @throws {Error} with the system's code, `EADDRINUSE` and so on, when it cannot listen there. */
export async function listen(
  server: AskfirstServer,
  { host = server.host, port = server.port }: { readonly host?: string; readonly port?: number } = {},
): Promise<Listening> {
  const node = createAdaptorServer({
    fetch: (request, env) => server.fetch(request, { address: (env as HttpBindings).incoming.socket.remoteAddress }),
    serverOptions: { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
  })
  await new Promise<void>((resolve, reject) => {
    node.once('error', reject)
    node.listen(port, host, resolve)
  })
  let closing: Promise<void> | null = null

  async function close(): Promise<void> {
    // A connection that has had its last answer is open until it is found to be idle.
    const idle = setInterval(() => 'closeIdleConnections' in node && node.closeIdleConnections(), IDLE_LOOK_MS)
    const cut = setTimeout(() => 'closeAllConnections' in node && node.closeAllConnections(), DRAIN_TIMEOUT_MS)
    await new Promise<void>(resolve => node.close(() => resolve()))
    clearInterval(idle)
    clearTimeout(cut)
    await server.close()
  }

  return {
    port: (node.address() as AddressInfo).port,
    close: () => (closing ??= close()),
  }
}
