import { list, object, one } from '../../contract/shape.js'
import { noticeHash, receiptId } from '../../contract/words.js'
import { BYTES_AT_MOST, RECEIPTS_AT_MOST } from '../ingest/routes.js'
import { RECEIPT, WITHDRAWAL } from './examples.js'
import { answerObject, json, type Paths, path, query, schemaOf } from './operation.js'
import { problems } from './problem.js'
import { formatQuery, jsonLd, kantara, plain, receipt } from './receipt-forms.js'

const tags = ['Receipts']

const kept = answerObject({
  results: schemaOf(list(object({ id: receiptId, status: one('created', 'known', 'conflict') }), RECEIPTS_AT_MOST)),
  missingNotices: {
    ...schemaOf(list(noticeHash, RECEIPTS_AT_MOST)),
    description: 'Notices that these receipts name and the server does not know: post each once.',
  },
})

const sent = {
  schema: { anyOf: [receipt, { type: 'array', minItems: 1, maxItems: RECEIPTS_AT_MOST, items: receipt }] },
  examples: { one: { value: RECEIPT }, several: { value: [RECEIPT, WITHDRAWAL] } },
}

/** Of what is asked for by its number or hash. */
export const whichSite = query('site', 'open-campus', 'Needed where the server keeps several sites.')

export const receiptPaths: Paths = {
  '/v1/receipts': {
    post: {
      summary: 'Keeps a receipt, or up to 50',
      description: `Answered when they are on disk. A body has at most ${BYTES_AT_MOST / 1024} kB. A receipt that is there already is known, and not kept twice: send it again whenever the answer was lost. Browsers send it as text/plain, which needs no preflight; the type is not looked at.`,
      tags,
      requestBody: { required: true, content: { 'application/json': sent, 'text/plain': sent } },
      responses: {
        200: json('All of them were there already.', kept),
        201: json('At least one is new.', kept),
        ...problems(400, 403, 404, 408, 409, 413, 422, 429, 503),
      },
    },
  },
  '/v1/receipts/{id}': {
    get: {
      summary: 'One receipt, for whoever has its number',
      tags,
      description:
        'There is no list of receipts. The answer is private, kept by no cache and found by no search. `Accept` chooses between JSON, JSON-LD and, for a browser, a page in the visitor’s language.',
      parameters: [path('id', RECEIPT.id, receiptId), whichSite, formatQuery],
      responses: {
        200: {
          description: 'The receipt with all that is kept of it.',
          content: {
            'application/json': { schema: { anyOf: [plain, kantara] } },
            'application/ld+json': { schema: jsonLd },
            'text/html': { schema: { type: 'string' } },
            'text/plain': { schema: { type: 'string' } },
          },
        },
        ...problems(400, 404, 422, 503),
      },
    },
  },
}
