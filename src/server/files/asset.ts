import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** A script as it is sent: compressed once, named by its content. */
export interface Asset {
  readonly etag: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
  readonly br: Uint8Array<ArrayBuffer>
}

export async function assetOf(content: Buffer): Promise<Asset> {
  const etag = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  const [br, gz] = await Promise.all([brotli(content), zip(content)])
  return { etag, plain: new Uint8Array(content), gzip: new Uint8Array(gz), br: new Uint8Array(br) }
}

/** Scripts are for pages of every origin: modules are loaded with CORS. */
const FOR_EVERYBODY = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'content-type': 'text/javascript; charset=utf-8',
  vary: 'accept-encoding',
}

/** @param maxAge - what `Cache-Control` says beside `public`. */
export function assetResponse(asset: Asset, request: Request, maxAge: string): Response {
  const accepted = request.headers.get('accept-encoding') ?? ''
  const coding = accepts(accepted, 'br') ? 'br' : accepts(accepted, 'gzip') ? 'gzip' : 'plain'
  const etag = `"${asset.etag}-${coding}"`
  const headers = new Headers({ ...FOR_EVERYBODY, etag, 'cache-control': `public, ${maxAge}` })
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? []
  if (known.includes(etag) || known.includes(`W/${etag}`)) return new Response(null, { status: 304, headers })
  if (coding !== 'plain') headers.set('content-encoding', coding)
  headers.set('content-length', String(asset[coding].byteLength))
  return new Response(asset[coding], { headers })
}

function accepts(header: string, coding: string): boolean {
  return header.split(',').some(part => {
    const [name = '', ...parameters] = part.split(';').map(word => word.trim().toLowerCase())
    return name === coding && !parameters.some(parameter => /^q=0(\.0*)?$/.test(parameter))
  })
}
