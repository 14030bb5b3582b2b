import { noticeHash } from '../../contract/words.js'
import { NOTICE, RECEIPT } from './examples.js'
import { answerObject, json, type Paths, path, query, schemaOf } from './operation.js'
import { problems } from './problem.js'
import { whichSite } from './receipts.js'

const tags = ['Notices']
const HASH = RECEIPT.notice ?? ''

export const noticePaths: Paths = {
  '/v1/notices': {
    post: {
      summary: 'Keeps what was shown, under its own hash',
      tags,
      parameters: [query('hash', HASH, 'The name that the sender has for it; another is refused.')],
      requestBody: {
        required: true,
        content: {
          'text/plain': { schema: { $ref: '#/components/schemas/Notice' }, examples: { notice: { value: NOTICE } } },
        },
      },
      responses: {
        201: json('It is kept.', answerObject({ hash: schemaOf(noticeHash) })),
        ...problems(400, 403, 404, 408, 413, 422, 429, 503),
      },
    },
  },
  '/v1/notices/{hash}': {
    get: {
      summary: 'A notice by its hash',
      tags,
      parameters: [path('hash', HASH, noticeHash), whichSite],
      responses: {
        200: json('In its canonical form (RFC 8785).', { $ref: '#/components/schemas/Notice' }),
        ...problems(400, 404, 422, 503),
      },
    },
  },
}
