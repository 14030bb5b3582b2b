import { answerObject, content, json, type Paths } from './operation.js'
import { problem, problems } from './problem.js'

const tags = ['Running it']
const ok = { const: 'ok' }

/** For platforms and monitors, and what crawlers ask for. */
export const runningPaths: Paths = {
  '/healthz': {
    get: { summary: 'Does the process run?', tags, responses: { 200: json('It does.', answerObject({ status: ok })) } },
  },
  '/readyz': {
    get: {
      summary: 'Should it get requests?',
      description: 'Whether the store takes receipts, whether the disk has room, and what else this server depends on.',
      tags,
      responses: {
        200: json('Every check passes.', answerObject({ status: ok, checks: checks(ok) })),
        503: {
          description: 'A check fails; the log says why.',
          content: {
            'application/problem+json': {
              schema: { allOf: [problem, answerObject({ checks: checks({ enum: ['ok', 'failing'] }) })] },
            },
          },
        },
      },
    },
  },
  '/metrics': {
    get: {
      summary: 'Figures for Prometheus',
      tags,
      security: [{}, { metricsToken: [] }],
      responses: { 200: content('In the text format of Prometheus.', 'text/plain'), ...problems(401) },
    },
  },
  '/openapi.json': {
    get: { summary: 'This description', tags, responses: { 200: json('OpenAPI 3.1.', { type: 'object' }) } },
  },
  '/.well-known/gpc.json': {
    get: {
      summary: 'That Global Privacy Control is heeded',
      tags,
      responses: {
        200: json(
          'See https://w3c.github.io/gpc/.',
          answerObject({ gpc: { const: true }, lastUpdate: { type: 'string' } }),
        ),
      },
    },
  },
}

function checks(each: object): object {
  return { type: 'object', additionalProperties: each }
}
