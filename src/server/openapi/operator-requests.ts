import { content, type Operation, type Paths, path, query } from './operation.js'
import { problems } from './problem.js'
import { form, REQUEST_ID } from './requests.js'

const tags = ['Operators']
const page = content('A page.', 'text/html')
const none = content('No such request.', 'text/html')
const site = query('site', 'open-campus', 'Default: the first.')
const onward = { description: 'To the page that shows what was done, or to the one that asks to sign in.' }
const mistaken = content('The form as it was typed, with a sentence at each field that is wrong.', 'text/html')
const notNow = content(
  'Nothing was done, and why: closed, changed meanwhile, or nobody knows yet who it is.',
  'text/html',
)

const signedIn = (operation: Omit<Operation, 'tags' | 'security'>): Operation => ({
  ...operation,
  tags,
  security: [{ operatorSession: [] }],
  responses: { ...operation.responses, 303: onward, 403: content('For officers.', 'text/html') },
})

const aboutOne = [path('id', REQUEST_ID), site]

/** A page that asks once more, and what does it. */
const step = (summary: string, example: string) => ({
  get: signedIn({
    summary: `${summary}: what will happen`,
    parameters: aboutOne,
    responses: { 200: page, 404: none, 409: notNow },
  }),
  post: signedIn({
    summary,
    parameters: aboutOne,
    requestBody: form({ unknown: { value: example } }),
    responses: { 404: none, 409: notNow, 422: mistaken },
  }),
})

export const operatorRequestPaths: Paths = {
  '/operator/requests': {
    get: signedIn({ summary: 'What people ask about their own data', parameters: [site], responses: { 200: page } }),
    post: signedIn({
      summary: 'Enters a request that came by letter or at the counter',
      parameters: [site],
      requestBody: form({ undated: { value: 'kind=access&received=yesterday&subject=' } }),
      responses: { 422: mistaken },
    }),
  },
  '/operator/requests/new': {
    get: signedIn({ summary: 'The form for that', parameters: [site], responses: { 200: page } }),
  },
  '/operator/requests/{id}': {
    get: signedIn({ summary: 'One request', parameters: aboutOne, responses: { 200: page, 404: none } }),
  },
  '/operator/requests/{id}/notes': {
    post: signedIn({
      summary: 'Adds a note for operators',
      parameters: aboutOne,
      requestBody: form({ unknown: { value: 'note=Called+back' } }),
      responses: { 404: none, 422: mistaken },
    }),
  },
  '/operator/requests/{id}/verify': {
    post: signedIn({
      summary: 'Says who somebody is, and how that was made sure',
      parameters: aboutOne,
      requestBody: form({ unknown: { value: 'version=1&subject=&how=Identity+card' } }),
      responses: { 404: none, 409: notNow, 422: mistaken },
    }),
  },
  '/operator/requests/{id}/answer': step('Answers a request: destroys, if it is for erasure', 'version=1&outcome=Done'),
  '/operator/requests/{id}/refuse': step('Refuses a request', 'version=1&outcome=Not+yours'),
  '/operator/requests/{id}/extend': step('Gives a request sixty days more, once', 'version=1&reason=Many+receipts'),
  '/operator/requests/{id}/lift': step('Ends what a restriction or an objection began', ''),
  '/operator/requests/{id}/file': {
    get: signedIn({
      summary: 'What is kept of the person at this moment',
      parameters: [...aboutOne, query('format', 'csv', '`xml`, `csv` or `json`; default: `json`.')],
      responses: {
        200: content('A file.', 'text/csv'),
        ...problems(404, 409),
      },
    }),
  },
}
