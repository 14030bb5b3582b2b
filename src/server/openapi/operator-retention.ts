import { content, type Operation, type Paths, path, query } from './operation.js'
import { form } from './requests.js'

const tags = ['Operators']
const page = content('A page.', 'text/html')
const site = query('site', 'open-campus', 'Default: the first.')
const onward = { description: 'To the page of retention, or to the one that asks to sign in.' }
/** Nobody's. */
export const HOLD_ID = '4c1f7a52-08d3-4f6b-9a37-6de0c1b28f95'
const aboutHold = [path('id', HOLD_ID), site]
const gone = content('There is no such hold any more.', 'text/html')

const signedIn = (operation: Omit<Operation, 'tags' | 'security'>): Operation => ({
  ...operation,
  tags,
  security: [{ operatorSession: [] }],
  responses: { ...operation.responses, 303: onward, 403: content('For officers.', 'text/html') },
})

export const operatorRetentionPaths: Paths = {
  '/operator/retention': {
    get: signedIn({
      summary: 'How long what is kept is kept, legal holds, and what runs have done',
      parameters: [site],
      responses: { 200: page },
    }),
  },
  '/operator/retention/outlook': {
    get: signedIn({ summary: 'What a run would do now', parameters: [site], responses: { 200: page } }),
  },
  '/operator/retention/run': {
    post: signedIn({
      summary: 'Makes a run; one that takes longer than five seconds goes on after the answer',
      parameters: [site],
      requestBody: form({ run: { value: '' } }),
      responses: {
        200: page,
        409: content('Another process makes one.', 'text/html'),
        500: content('It was broken off, and why; the next does the rest.', 'text/html'),
      },
    }),
  },
  '/operator/retention/holds': {
    post: signedIn({
      summary: 'Puts a person, a period, or a person’s period on legal hold',
      parameters: [site],
      requestBody: form({ year: { value: 'subject=&from=2020-01-01&to=2020-12-31&reason=Inquiry' } }),
      responses: {
        422: content('The form as it was typed, with a sentence at each field that is wrong.', 'text/html'),
      },
    }),
  },
  '/operator/retention/holds/{id}/lift': {
    get: signedIn({ summary: 'Asks once more', parameters: aboutHold, responses: { 200: page, 404: gone } }),
    post: signedIn({
      summary: 'Lifts a legal hold',
      parameters: aboutHold,
      requestBody: form({ unknown: { value: '' } }),
      responses: { 404: gone },
    }),
  },
}
