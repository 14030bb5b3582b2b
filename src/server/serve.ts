import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import type { AskfirstServer } from './askfirst-server.js'

/** How long a whole request may take to arrive, in milliseconds; a body has its own, shorter time. */
const REQUEST_TIMEOUT_MS = 30_000
const IDLE_LOOK_MS = 50

export interface Listening {
  /** The port in use: the system's choice when 0 was asked for. */
  readonly port: number
  /** Takes no more requests, finishes those that are open, then closes the server. */
  close(): Promise<void>
}

export interface ListenOptions {
  /** Default: the config's. */
  readonly host?: string
  readonly port?: number
  /** How long a request's head may take to arrive, in milliseconds. Default: 10,000. */
  readonly headersTimeoutMs?: number
  /** How long open requests may take to end at the close, in milliseconds. Default: 10,000. */
  readonly drainTimeoutMs?: number
}

/** @throws {Error} with the system's code, `EADDRINUSE` and so on, when it cannot listen there. */
export async function listen(server: AskfirstServer, options: ListenOptions = {}): Promise<Listening> {
  const { host = server.host, port = server.port, headersTimeoutMs = 10_000, drainTimeoutMs = 10_000 } = options
  let closing: Promise<void> | null = null

  async function answer(request: Request, env: unknown): Promise<Response> {
    const { socket, headers } = (env as HttpBindings).incoming
    const response = await server.fetch(request, { address: socket.remoteAddress, headers })
    // The next request shall go to another process, by a connection of its own.
    if (closing) response.headers.set('connection', 'close')
    return response
  }

  const usual = getRequestListener(answer)
  const node = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: Math.max(REQUEST_TIMEOUT_MS, headersTimeoutMs),
      // Node looks for those that are late only so often; by itself, every 30 seconds.
      connectionsCheckingInterval: Math.min(1000, headersTimeoutMs),
    },
    (request, response) => {
      if (closing || !server.onOpen(request, response)) void usual(request, response)
    },
  )
  await new Promise<void>((resolve, reject) => {
    node.once('error', reject)
    node.listen(port, host, resolve)
  })

  async function close(): Promise<void> {
    server.endStreams()
    // A connection that has had its last answer is open until it is found to be idle.
    const idle = setInterval(() => node.closeIdleConnections(), IDLE_LOOK_MS)
    const cut = setTimeout(() => node.closeAllConnections(), drainTimeoutMs)
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
