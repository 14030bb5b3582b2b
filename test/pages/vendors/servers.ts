import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const text = (path: string): string => readFileSync(at(path), 'utf8')

/** The vendors' own code, as their packages hold it; Plausible's module is started the way its web script starts itself. */
const CODE: Readonly<Record<string, () => string>> = {
  '/static/array.js': () => text('node_modules/posthog-js/dist/array.full.no-external.js'),
  '/plausible.js': () =>
    `(() => {${text('node_modules/@plausible-analytics/tracker/plausible.js').replace(/export \{[^}]*\}/, '')}
     init({ captureOnLocalhost: true, ...window.plausible.o }) })()`,
  '/mixpanel.js': () => text('node_modules/mixpanel-browser/dist/mixpanel.min.js'),
  '/amplitude.js': () => text('node_modules/@amplitude/analytics-browser/lib/scripts/amplitude-min.js'),
  // What Clarity's tag does: the library, and the project's settings.
  '/tag/abcdef1234': () =>
    `${text('node_modules/clarity-js/build/clarity.min.js')}
     clarity('start', { projectId: 'abcdef1234', upload: new URL('/collect', document.currentScript.src).href, delay: 100 })`,
}

/** What reached the vendor: scripts are fetched, everything else is data about the visitor. */
export interface Vendor {
  readonly origin: string
  /** Paths of all requests so far, in order. */
  readonly requests: string[]
  /** Those that carry data. */
  data(): string[]
  close(): Promise<void>
}

export interface Site {
  readonly origin: string
  close(): Promise<void>
}

async function listening(server: Server, host: string): Promise<{ origin: string; close(): Promise<void> }> {
  await new Promise<void>(resolve => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin: `http://${host}:${port}`, close }
}

const pathOf = (request: IncomingMessage): string => new URL(request.url ?? '/', 'http://host').pathname

/** The third party, on another host than the site's. */
export async function startVendor(): Promise<Vendor> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = pathOf(request)
    if (request.method !== 'OPTIONS') requests.push(path)
    // Clarity sends with credentials, and ends itself when that is not allowed.
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*')
    response.setHeader('Access-Control-Allow-Credentials', 'true')
    response.setHeader('Access-Control-Allow-Headers', request.headers['access-control-request-headers'] ?? '*')
    const code = CODE[path]
    if (code) return void response.setHeader('Content-Type', 'text/javascript').end(code())
    response.setHeader('Content-Type', 'application/json').end('{}')
  })
  const data = (): string[] => requests.filter(path => !CODE[path])
  return { ...(await listening(server, '127.0.0.1')), requests, data }
}

/** The site: its pages, with the vendor's address filled in, and the built files. */
export async function startSite(vendor: string): Promise<Site> {
  const server = createServer((request, response) => {
    const path = pathOf(request)
    const isPage = path.endsWith('.html')
    const file = isPage ? `test/pages/vendors${path}` : `dist${path}`
    if (!/^\/[\w/-]+\.(html|js)$/.test(path) || !existsSync(at(file))) return void response.writeHead(404).end()
    response.setHeader('Content-Type', isPage ? 'text/html; charset=utf-8' : 'text/javascript')
    response.end(isPage ? text(file).replaceAll('VENDOR', () => vendor) : text(file))
  })
  return listening(server, 'localhost')
}
