import { RECEIPT } from './examples.js'
import { content, type Paths, path, query } from './operation.js'
import { person } from './person.js'
import { problems } from './problem.js'
import { whichSite } from './receipts.js'

const tags = ['Requests']
const page = content('A page in the person’s language.', 'text/html')
/** Nobody's: a real one is known to whoever sent the request. */
export const REQUEST_ID = '7d5c1f0e-93b1-4c2a-8f64-2f1d0a9b6c3e'
const language = query('lang', 'en', '`en`, `ro`, `pt` or `lv`; default: the language of the decision.')

/** A form as browsers send it. */
export const form = (examples: Readonly<Record<string, { readonly value: string }>>) => ({
  required: true as const,
  content: { 'application/x-www-form-urlencoded': { schema: { type: 'string' }, examples } },
})

export const requestPaths: Paths = {
  '/v1/requests': {
    get: {
      summary: 'The form by which people ask about their own data',
      description: 'Leads there: the page of a receipt (`receipt`), or the site for those it has signed in (`person`).',
      tags,
      parameters: [whichSite, query('receipt', RECEIPT.id, 'Filled in.'), person, language],
      responses: { 200: page, ...problems(400, 404) },
    },
    post: {
      summary: 'Takes a request',
      tags,
      parameters: [whichSite],
      requestBody: form({ access: { value: `kind=access&receipt=${RECEIPT.id}&words=` } }),
      responses: {
        303: { description: 'To the page of the request, which only its number leads to.' },
        422: content('The form, with a sentence at each field that is wrong.', 'text/html'),
        ...problems(400, 404, 408, 413, 429, 503),
      },
    },
  },
  '/v1/requests/{id}': {
    get: {
      summary: 'What has become of a request',
      tags,
      parameters: [path('id', REQUEST_ID), whichSite, language],
      responses: { 200: page, ...problems(400, 404) },
    },
  },
  '/v1/requests/{id}/answer': {
    get: {
      summary: 'What is kept of the person, once access or portability was granted, for thirty days',
      tags,
      parameters: [
        path('id', REQUEST_ID),
        whichSite,
        query('format', 'xml', '`xml`, `csv` or `json`; default: `json`.'),
        language,
      ],
      responses: {
        200: {
          description: 'A file; `askfirst.answer/1`.',
          content: {
            'application/xml': { schema: { type: 'string' } },
            'text/csv': { schema: { type: 'string' } },
            'application/json': { schema: { type: 'object' } },
          },
        },
        ...problems(400, 404),
      },
    },
  },
}
