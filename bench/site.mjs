import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { vendorFiles } from './pages/page.mjs'

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html' }
const typeOf = path => `${TYPES[path.split('.').at(-1)] ?? TYPES.html}; charset=utf-8`

/**
 * Serves one subject at a time, everything gzip-compressed once, and counts.
 * `/` is its ordinary page, `/held/<n>` its page of many.
 *
 * @returns {Promise<{ origin: string, serve(subject: import('./pages/index.mjs').Subject): void,
 *   take(): { path: string, bytes: number }[], stop(): Promise<void> }>}
 *   `take` gives what was asked for since the last time: bodies as sent, without headers
 */
export async function startSite() {
  const packed = new Map()
  let subject = null
  let asked = []

  function contentOf(path) {
    if (path === '/') return subject.html()
    if (path.startsWith('/held/')) return subject.html(Number(path.slice('/held/'.length)))
    return vendorFiles[path] ?? subject.files[path] ?? null
  }

  function pack(path) {
    const key = `${subject.id} ${path}`
    if (!packed.has(key)) {
      const content = contentOf(path)
      packed.set(key, content === null ? null : gzipSync(content, { level: 9 }))
    }
    return packed.get(key)
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    const body = pack(pathname)
    asked.push({ path: pathname, bytes: body?.length ?? 0 })
    if (!body) return response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': typeOf(pathname),
      'content-encoding': 'gzip',
      'content-length': body.length,
      'cache-control': 'no-store',
    })
    response.end(body)
  })
  await new Promise(resolve => server.listen(0, 'localhost', resolve))

  return {
    origin: `http://localhost:${server.address().port}`,
    serve(next) {
      subject = next
      asked = []
    },
    take() {
      const taken = asked
      asked = []
      return taken
    },
    stop() {
      server.closeAllConnections()
      return new Promise(resolve => server.close(resolve))
    },
  }
}

export const isVendor = ({ path }) => path.startsWith('/vendor/')
