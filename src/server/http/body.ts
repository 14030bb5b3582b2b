import { ContractError } from '../../contract/errors.js'
import { joined } from '../../contract/log/bytes.js'
import { Refusal } from './refusal.js'

/** How long a body may take to arrive, in milliseconds. */
export const BODY_TIMEOUT_MS = 10_000

/** JSON of this server's kinds is four levels deep; what is much deeper is meant to exhaust a stack. */
const LEVELS_AT_MOST = 16

export interface ReadOptions {
  readonly timeoutMs?: number
  /** The request's `content-length`. Default: read from its headers. */
  readonly length?: string | undefined
}

/**
 * Reads a request's body as JSON, whatever content type it claims: a browser
 * sends receipts as `text/plain` so that no preflight is needed.
 *
 * @param bytesAtMost - more is refused before it is read, or while.
 * @throws {Refusal} 413, 408, or 400 when it ended before its end or is not UTF-8.
 * @throws {ContractError} `INVALID_JSON`.
 */
export async function readJson(request: Request, bytesAtMost: number, options: ReadOptions = {}): Promise<unknown> {
  const value = parseJson(await readText(request, bytesAtMost, options))
  if (isDeeper(value, LEVELS_AT_MOST)) {
    throw new ContractError('INVALID_JSON', {
      path: '',
      given: 'nested',
      allowed: `${LEVELS_AT_MOST} levels are allowed`,
    })
  }
  return value
}

/** Reads a request's body as text, with the same limits. */
export const readText = async (request: Request, bytesAtMost: number, options: ReadOptions = {}): Promise<string> =>
  decode(await readBody(request, bytesAtMost, options))

/**
 * Reads a request's body as it came.
 *
 * @throws {Refusal} 413, 408, or 400 when it ended before its end.
 */
export function readBody(
  request: Request,
  bytesAtMost: number,
  options: ReadOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { timeoutMs = BODY_TIMEOUT_MS, length = request.headers.get('content-length') ?? undefined } = options
  return within(timeoutMs, readBytes(request, bytesAtMost, length))
}

async function readBytes(
  request: Request,
  bytesAtMost: number,
  length: string | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(length ?? 0) > bytesAtMost) throw tooLarge(bytesAtMost)
  try {
    // With a length, the parser of HTTP itself stops there, and the whole is read in one go.
    return length === undefined ? await readChunks(request, bytesAtMost) : new Uint8Array(await request.arrayBuffer())
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(400, 'BODY_BROKEN', 'The body ended before its end.')
  }
}

async function readChunks(request: Request, bytesAtMost: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > bytesAtMost) throw tooLarge(bytesAtMost)
    chunks.push(chunk)
  }
  return new Uint8Array(joined(...chunks))
}

const tooLarge = (bytes: number): Refusal => new Refusal(413, 'TOO_LARGE', `At most ${bytes} bytes are allowed.`)

async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    const tooSlow = `The body did not arrive within ${timeoutMs / 1000} seconds.`
    timer = setTimeout(() => reject(new Refusal(408, 'TOO_SLOW', tooSlow)), timeoutMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new Refusal(400, 'BODY_BROKEN', 'The body is not UTF-8.')
  }
}

/** @throws {ContractError} `INVALID_JSON`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ContractError('INVALID_JSON', { path: '', given: text, allowed: 'JSON is expected' })
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some(item => isDeeper(item, levels - 1))
}
