import type { Answer, Schema } from './operation.js'

/** @see https://www.rfc-editor.org/rfc/rfc9457 */
export const problem: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { const: 'about:blank' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: branch on this one.' },
    detail: { type: 'string', description: 'For people.' },
  },
}

const DESCRIPTIONS = {
  400: 'The body is broken or no JSON, or the query does not say which site is meant or in which form that there is.',
  401: 'Whoever asks has to say who they are.',
  403: 'A page of another origin sent it.',
  404: 'Nothing of this name is here.',
  408: 'The body did not arrive in time.',
  409: 'Another receipt is kept under one of these ids; what else came was kept.',
  413: 'The body is too long.',
  422: 'What was sent is not of its shape. The detail names the first field that is wrong.',
  429: 'Too many from one network in this minute. Retry-After tells when to send it again.',
  503: 'Nothing can be kept now; nothing of it was. Retry-After tells when to send it again.',
} as const

/** The refusals of an operation, each as problem+json. */
export function problems(...statuses: (keyof typeof DESCRIPTIONS)[]): Record<string, Answer> {
  return Object.fromEntries(
    statuses.map(status => [
      status,
      {
        description: DESCRIPTIONS[status],
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}
