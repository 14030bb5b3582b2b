import { type Answer, content, type Operation, type Paths, path, query } from './operation.js'
import { problems } from './problem.js'

const tags = ['Operators']
export const page = content('A page.', 'text/html')
export const signIn: Answer = { description: 'To the page that asks to sign in, or to the one that was meant.' }
/** What needs a session: without one, a page leads to the sign-in. */
export const signedIn = (operation: Omit<Operation, 'tags' | 'security'>): Operation => ({
  ...operation,
  tags,
  security: [{ operatorSession: [] }],
  responses: { ...operation.responses, 303: signIn },
})

/** A form as a browser sends it, with one that may be sent. */
export const form = (name: string, fields: Readonly<Record<string, string>>) => ({
  required: true as const,
  content: {
    'application/x-www-form-urlencoded': {
      schema: { type: 'string' },
      examples: { [name]: { value: new URLSearchParams(fields).toString() } },
    },
  },
})

/** What a form is answered when it cannot be done: as a page that says why. */
export const refusedForm = {
  401: content('The session has ended: a page that keeps what was typed.', 'text/html'),
  403: content('Not for this role, or the form is another site’s.', 'text/html'),
  422: content('The form as it was typed, with what is wrong.', 'text/html'),
}

export const operatorPaths: Paths = {
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
        ...problems(401, 404),
      },
    }),
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
  '/operator/islands/{file}': {
    get: {
      summary: 'A script or style of one of the pages',
      tags,
      parameters: [path('file', 'chart.js')],
      responses: {
        200: content('The file.', 'text/javascript'),
        ...problems(404),
      },
    },
  },
  '/operator/language': {
    post: {
      summary: 'Chooses the pages’ language',
      tags,
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: { type: 'string' },
            examples: { romanian: { value: 'language=ro&back=%2Foperator' } },
          },
        },
      },
      responses: { 303: signIn, 403: content('The form is another site’s.', 'text/html') },
    },
  },
  '/operator/{path}': {
    get: signedIn({
      summary: 'Nothing else is below',
      parameters: [path('path', 'nothing')],
      responses: { 301: { description: 'Without the slash at its end.' }, 404: content('No such page.', 'text/html') },
    }),
  },
}
