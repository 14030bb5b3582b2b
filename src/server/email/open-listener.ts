import { STRICTEST } from '../http/security.js'
import { nextTurn } from '../ingest/ingest.js'
import type { Watch } from '../watch.js'
import { KEPT_NOWHERE } from './answers.js'
import type { EmailDeps } from './deps.js'
import { keepHit } from './hits.js'
import { PIXEL } from './pixel.js'

/** What of Node's `IncomingMessage` is read here; the package's types ask for none of Node's. */
interface NodeRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** What of Node's `ServerResponse` is used here. */
interface NodeResponse {
  writeHead(status: number, headers: Record<string, string | number>): { end(body: Uint8Array): unknown }
}

/** Answers a mail's pixel by itself; `false` for every other request, which is then somebody else's. */
export type OpenListener = (request: NodeRequest, response: NodeResponse) => boolean

const PATH = '/e/o/'
const HEADERS = { ...STRICTEST, ...KEPT_NOWHERE, 'content-type': 'image/gif', 'content-length': PIXEL.length }

/**
 * The open route without a framework: a mailing's pixels come all at once, and most of what one costs is making a
 * request and a response of the web's kind. It does what the route does, to the letter.
 */
export function openListener(deps: EmailDeps, { answered }: Pick<Required<Watch>, 'answered'>): OpenListener {
  const { read, now, onError } = deps

  return (request, response) => {
    const { method = '', url = '', headers } = request
    const found = method === 'GET' && url.startsWith(PATH) ? read(url.slice(PATH.length), 'open') : null
    if (!found) return false
    const start = performance.now()
    const header = (name: string): string | undefined => {
      const value = headers[name]
      return Array.isArray(value) ? value.join() : value
    }
    const answer = async (): Promise<void> => {
      await keepHit(deps, { ...found, asked: { method, header }, at: now() }).catch(onError)
      // Those of one turn are written one after another: each alone would wake its reader, which costs more than the rest.
      await nextTurn()
      response.writeHead(200, HEADERS).end(PIXEL)
      answered({ method, route: `${PATH}:token`, status: 200, ms: performance.now() - start })
    }
    void answer()
    return true
  }
}
