import { list, object, one } from '../../contract/shape.js'
import { noticeHash, receiptId } from '../../contract/words.js'
import { RECEIPTS_AT_MOST } from '../ingest/routes.js'
import { RECEIPT, WITHDRAWAL } from './examples.js'
import { answerObject, json, type Paths, path, query, schemaOf } from './operation.js'
import { problems } from './problem.js'

const tags = ['Receipts']

const kept = answerObject({
  results: schemaOf(list(object({ id: receiptId, status: one('created', 'known', 'conflict') }), RECEIPTS_AT_MOST)),
  missingNotices: {
    ...schemaOf(list(noticeHash, RECEIPTS_AT_MOST)),
    description: 'Notices that these receipts name and the server does not know: post each once.',
  },
})

const receipt = { $ref: '#/components/schemas/Receipt' }
const asKept = answerObject({ receipt, receivedAt: { type: 'string', format: 'date-time' } })

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
      description:
        'Answered when they are on disk. A receipt that is there already is known, and not kept twice: send it again whenever the answer was lost. Browsers send it as text/plain, which needs no preflight; the type is not looked at.',
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
      parameters: [
        path('id', RECEIPT.id, receiptId),
        whichSite,
        query('format', 'json', '`json` or `proof`: as a file to download, whatever `Accept` says.'),
      ],
      responses: {
        200: {
          description: 'As JSON; for a browser (`Accept: text/html`) as a page in the visitor’s language.',
          content: {
            'application/json': {
              schema: answerObject({
                receipt,
                receivedAt: { type: 'string', format: 'date-time' },
                proof: {
                  type: ['string', 'null'],
                  description: 'In the form of c2sp.org/tlog-proof; null until it has its place.',
                },
                logKeys: { type: 'array', items: { type: 'string' }, description: 'Verifier keys of the log.' },
                chain: { type: 'array', items: asKept, description: 'Those before and after it, oldest first.' },
                notice: { anyOf: [{ $ref: '#/components/schemas/Notice' }, { type: 'null' }] },
              }),
            },
            'text/html': { schema: { type: 'string' } },
          },
        },
        ...problems(400, 404, 422, 503),
      },
    },
  },
}
