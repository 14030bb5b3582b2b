import { type Answer, content, type Operation, type Paths, path, query } from './operation.js'
import { problems } from './problem.js'

const tags = ['Operators']
export const page = content('A page.', 'text/html')
const signIn: Answer = { description: 'To the page that asks to sign in, or to the one that was meant.' }
/** What needs a session: without one, a page leads to the sign-in. */
export const signedIn = (operation: Omit<Operation, 'tags' | 'security'>): Operation => ({
  ...operation,
  tags,
  security: [{ operatorSession: [] }],
  responses: { ...operation.responses, 303: signIn },
})

export const operatorPaths: Paths = {
  '/operator/mail': {
    get: signedIn({
      summary: 'What is known of a site’s mailings',
      parameters: [query('site', 'open-campus', 'Default: the first.')],
      responses: { 200: page, 400: content('No such site.', 'text/html') },
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
  '/operator/sign-out': {
    post: {
      summary: 'Ends the session',
      tags,
      responses: { 303: signIn, 403: content('The form is another site’s.', 'text/html') },
    },
  },
}
