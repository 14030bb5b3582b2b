import { lookup as systemLookup } from 'node:dns/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { addressBytes } from '../../http/address.js'
import { isPublic } from './public-address.js'

const BYTES_AT_MOST = 1_000_000
const TIMEOUT_MS = 5000
const REDIRECTS_AT_MOST = 5

/** Why a page was not looked at. */
export type PageFault = 'not-own' | 'led-away' | 'private' | 'unreachable' | 'too-slow' | 'status' | 'not-html'

export type LivePage =
  | { readonly is: 'page'; readonly address: string; readonly html: string }
  | { readonly is: PageFault; readonly address: string; readonly status?: number }

export interface FetchOptions {
  /** The site's own: no other address is asked, nor followed to. */
  readonly origins: readonly string[]
  /** All addresses of a name. Default: the system's. */
  readonly lookup?: (name: string) => Promise<readonly string[]>
  /** For all of it, in milliseconds. Default: 5000. */
  readonly timeoutMs?: number
}

/**
 * Asks for a page of a site as a visitor's browser would, without cookies: the first megabyte of it.
 *
 * Only the origins of the config are asked, and a name only where it stands for public addresses: whoever holds a name
 * could make it stand for one of this machine's networks. An address written out in the config, or `localhost`, is meant.
 */
export async function fetchPage(given: string, options: FetchOptions): Promise<LivePage> {
  const { origins, lookup = addressesOf, timeoutMs = TIMEOUT_MS } = options
  const signal = AbortSignal.timeout(timeoutMs)
  let address = given
  for (let hop = 0; hop <= REDIRECTS_AT_MOST; hop++) {
    if (!isOwn(address, origins)) return { is: hop === 0 ? 'not-own' : 'led-away', address }
    const url = new URL(address)
    const place = await placeOf(url.hostname, lookup)
    if (place === 'private' || place === 'unreachable') return { is: place, address }
    let answer: IncomingMessage
    try {
      answer = await ask(url, place, signal)
      const { statusCode: status = 0, headers } = answer
      if (status >= 300 && status < 400 && headers.location !== undefined) {
        answer.destroy()
        if (!URL.canParse(headers.location, address)) return { is: 'status', address, status }
        address = new URL(headers.location, address).href
        continue
      }
      if (status !== 200) {
        answer.destroy()
        return { is: 'status', address, status }
      }
      if (!/^text\/html\b/i.test(headers['content-type'] ?? '')) {
        answer.destroy()
        return { is: 'not-html', address }
      }
      return { is: 'page', address, html: await textOf(answer) }
    } catch {
      return { is: signal.aborted ? 'too-slow' : 'unreachable', address }
    }
  }
  return { is: 'led-away', address }
}

const isOwn = (address: string, origins: readonly string[]): boolean =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) && origins.includes(new URL(address).origin)

const addressesOf = async (name: string): Promise<readonly string[]> =>
  (await systemLookup(name, { all: true })).map(({ address }) => address)

/** The one address to connect to. It is looked up once, so that what was checked is what is asked. */
async function placeOf(hostname: string, lookup: NonNullable<FetchOptions['lookup']>): Promise<string> {
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (addressBytes(bare)) return bare
  const found = await lookup(bare).catch(() => [])
  const [first] = found
  if (first === undefined) return 'unreachable'
  return bare === 'localhost' || found.every(isPublic) ? first : 'private'
}

function ask(url: URL, place: string, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  const family = place.includes(':') ? 6 : 4
  return new Promise((resolve, reject) => {
    request(
      url,
      {
        signal,
        agent: false,
        headers: { accept: 'text/html', 'accept-encoding': 'identity', 'user-agent': 'askfirst' },
        lookup: (_name, { all }, done) => (all ? done(null, [{ address: place, family }]) : done(null, place, family)),
      },
      resolve,
    )
      .on('error', reject)
      .end()
  })
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= BYTES_AT_MOST) break
  }
  return Buffer.concat(chunks).subarray(0, BYTES_AT_MOST).toString('utf8')
}
