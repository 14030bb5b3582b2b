import { receiptId } from '../../contract/words.js'
import { RECEIPT } from './examples.js'
import { type Answer, content, type Operation, type Paths, path, query } from './operation.js'
import { problems } from './problem.js'

const tags = ['Operators']
const page = content('A page.', 'text/html')
const signIn: Answer = { description: 'To the page that asks to sign in, or to the one that was meant.' }
const filter = [
  query('site', 'open-campus', 'Of one site.'),
  query('from', '2026-11-01', 'From this day (UTC).'),
  query('to', '2026-11-30', 'Up to this day, included.'),
  query('decision', 'given', 'Of one kind of decision.'),
  query('category', 'analytics', 'Those that grant a category.'),
]

/** What needs a session: without one, a page leads to the sign-in. */
const signedIn = (operation: Omit<Operation, 'tags' | 'security'>): Operation => ({
  ...operation,
  tags,
  security: [{ operatorSession: [] }],
  responses: { ...operation.responses, 303: signIn },
})

export const operatorPaths: Paths = {
  '/operator': {
    get: signedIn({
      summary: 'The newest receipts',
      parameters: [
        ...filter,
        query('after', `1795256130123~${RECEIPT.id}`, 'The next page: the cursor of the one before.'),
      ],
      responses: { 200: page, 400: content('A filter that cannot be understood, and why.', 'text/html') },
    }),
  },
  '/operator/receipts/{id}': {
    get: signedIn({
      summary: 'One receipt with its chain and its notice as it was shown',
      parameters: [path('id', RECEIPT.id, receiptId), query('site', 'open-campus', 'Needed where there are several.')],
      responses: { 200: page, 404: content('No such receipt.', 'text/html') },
    }),
  },
  '/operator/mail': {
    get: signedIn({
      summary: 'What is known of a site’s mailings',
      parameters: [query('site', 'open-campus', 'Default: the first.')],
      responses: { 200: page, 400: content('No such site.', 'text/html') },
    }),
  },
  '/operator/mail/export': {
    get: signedIn({
      summary: 'The same as a file, a line a mailing',
      parameters: [query('site', 'open-campus', 'Default: the first.')],
      responses: {
        200: { description: 'A line a mailing.', content: { 'text/csv': { schema: { type: 'string' } } } },
        ...problems(400, 401),
      },
    }),
  },
  '/operator/export': {
    get: signedIn({
      summary: 'The receipts of a filter as a file',
      parameters: [{ ...query('format', 'csv', '`csv` or `json`.'), required: true }, ...filter],
      responses: {
        200: {
          description: 'Streamed, however many they are.',
          content: { 'text/csv': { schema: { type: 'string' } }, 'application/json': { schema: { type: 'array' } } },
        },
        ...problems(400, 401),
      },
    }),
  },
  '/operator/sign-in': {
    get: {
      summary: 'The page of a sign-in link: asks for one click, since scanners follow links',
      tags,
      parameters: [query('token', 'not-a-token', 'Of the link.')],
      responses: { 200: page, 303: signIn },
    },
    post: {
      summary: 'Uses up the link’s token',
      tags,
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: { type: 'string' },
            examples: { spent: { value: 'token=not-a-token' } },
          },
        },
      },
      responses: { 303: signIn, 403: content('It is spent, or the form is another site’s.', 'text/html') },
    },
  },
  '/operator/style-{hash}.css': {
    get: {
      summary: 'The pages’ style sheet, named by its content',
      tags,
      parameters: [path('hash', '000000000000')],
      responses: {
        200: content('For ever.', 'text/css'),
        303: signIn,
        404: content('Of another release.', 'text/html'),
      },
    },
  },
  '/operator/{path}': {
    get: signedIn({
      summary: 'Nothing else is below',
      parameters: [path('path', 'nothing')],
      responses: { 301: { description: 'Without the slash at its end.' }, 404: content('No such page.', 'text/html') },
    }),
  },
  '/operator/sign-out': {
    post: {
      summary: 'Ends the session',
      tags,
      responses: { 303: signIn, 403: content('The form is another site’s.', 'text/html') },
    },
  },
}
