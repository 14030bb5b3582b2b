import type { ErrorCode } from '../../contract/errors.js'

/** Why a request was not done, beside the contract's own codes. */
export type RefusalCode =
  | ErrorCode
  | 'BODY_BROKEN'
  | 'BUSY'
  | 'CONFLICT'
  | 'FOREIGN_ORIGIN'
  | 'INTERNAL'
  | 'NOT_FOUND'
  | 'SITE_NEEDED'
  | 'TOKEN_NEEDED'
  | 'TOO_LARGE'
  | 'TOO_MANY'
  | 'TOO_SLOW'
  | 'UNAVAILABLE'
  | 'UNKNOWN_FORMAT'
  | 'UNKNOWN_SITE'

export type RefusalStatus = 400 | 401 | 403 | 404 | 408 | 409 | 413 | 422 | 429 | 500 | 503

const TITLES: Record<RefusalStatus, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Content Too Large',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

export interface RefusalOptions {
  /** For `Retry-After`. */
  readonly retryAfterSeconds?: number
  /** Members of the answer beside those of RFC 9457. */
  readonly members?: Readonly<Record<string, unknown>>
}

/** An answer that is no: thrown anywhere in a route, turned into a response in one place. */
export class Refusal extends Error {
  readonly status: RefusalStatus
  readonly code: RefusalCode
  readonly options: RefusalOptions

  constructor(status: RefusalStatus, code: RefusalCode, detail: string, options: RefusalOptions = {}) {
    super(detail)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.options = options
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc9457 */
export function problemResponse({ status, code, message, options }: Refusal): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (options.retryAfterSeconds !== undefined) headers.set('retry-after', String(options.retryAfterSeconds))
  // Whoever sent too much or too slowly may still be sending: the connection is not used again.
  if (status === 408 || status === 413) headers.set('connection', 'close')
  const body = { type: 'about:blank', title: TITLES[status], status, code, detail: message, ...options.members }
  return new Response(JSON.stringify(body), { status, headers })
}
