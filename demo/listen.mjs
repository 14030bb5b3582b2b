import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'

const TRIES = 50

/**
 * Takes a port, the next free one when it is taken, and answers there once it is told how.
 *
 * @param {string} host - the name in the address: another name is another site to a browser
 * @param {number} preferred
 * @returns {Promise<{ origin: string, answer(fetch: (request: Request) => Response | Promise<Response>): void, close(): void }>}
 */
export async function listen(host, preferred) {
  let answerWith = () => new Response('starting', { status: 503 })
  const listener = getRequestListener(request => answerWith(request), { overrideGlobalObjects: false })
  for (let port = preferred; port < preferred + TRIES; port++) {
    const server = createServer(listener)
    if (!(await opens(server, host, port))) continue
    return {
      origin: `http://${host}:${port}`,
      answer: fetch => {
        answerWith = fetch
      },
      close() {
        server.close()
        server.closeAllConnections() // the live panels never end by themselves
      },
    }
  }
  throw new Error(`no free port from ${preferred} to ${preferred + TRIES - 1} on ${host}`)
}

function opens(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once('error', error => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen(port, host, () => resolve(true))
  })
}
