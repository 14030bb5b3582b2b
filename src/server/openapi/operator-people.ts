import { content, type Paths, query } from './operation.js'
import { form, page, refusedForm, signedIn } from './operator.js'
import { problems } from './problem.js'

const site = query('site', 'open-campus', 'Default: the first.')
const operator = 'reader@campus.example'
const role = { operator, where: 'open-campus', seen: 'reader' }
const gone = content('No such role any longer.', 'text/html')

/** Who may do what, and what they did. */
export const operatorPeoplePaths: Paths = {
  '/operator/people': {
    get: signedIn({
      summary: 'The operators of a site and its programs’ tokens',
      parameters: [site],
      responses: { 200: page },
    }),
    post: signedIn({
      summary: 'Gives somebody a role; shows a link once',
      parameters: [site],
      requestBody: form('reader', { email: operator, role: 'reader', where: 'site' }),
      responses: { 200: page, ...refusedForm },
    }),
  },
  '/operator/people/role': {
    get: signedIn({
      summary: 'What can be done about one role',
      parameters: [
        { ...query('operator', operator, 'E-mail address.'), required: true },
        { ...query('where', 'open-campus', 'The site; empty for the server.'), required: true },
      ],
      responses: { 200: page, 404: gone },
    }),
    post: signedIn({
      summary: 'Changes it',
      parameters: [site],
      requestBody: form('officer', { ...role, role: 'officer' }),
      responses: { ...refusedForm, 404: gone },
    }),
  },
  '/operator/people/link': {
    post: signedIn({
      summary: 'A new link for somebody who cannot come in',
      parameters: [site],
      requestBody: form('reader', role),
      responses: { 200: page, ...refusedForm, 404: gone },
    }),
  },
  '/operator/people/role/remove': {
    post: signedIn({
      summary: 'Takes it away',
      parameters: [site],
      requestBody: form('officer', { ...role, seen: 'officer' }),
      responses: { ...refusedForm, 404: gone },
    }),
  },
  '/operator/people/token': {
    post: signedIn({
      summary: 'Makes a token for a program; shows it once',
      parameters: [site],
      requestBody: form('export', {
        name: 'nightly export',
        'token-role': 'reader',
        'token-where': 'site',
        days: '90',
      }),
      responses: { 200: page, ...refusedForm },
    }),
    get: signedIn({
      summary: 'Asks before a token is revoked',
      parameters: [
        query('id', 'unknown', 'Of the token.'),
        query('where', 'open-campus', 'Its site; empty for the server.'),
      ],
      responses: { 200: page },
    }),
  },
  '/operator/people/token/revoke': {
    post: signedIn({
      summary: 'Revokes a token',
      parameters: [site],
      requestBody: form('unknown', { id: 'unknown', where: 'open-campus' }),
      responses: refusedForm,
    }),
  },
  '/operator/audit': {
    get: signedIn({
      summary: 'What operators did, newest first',
      parameters: [site, query('action', 'role', 'The beginning of what was done.')],
      responses: { 200: page, 400: content('A filter that cannot be understood, and why.', 'text/html') },
    }),
  },
  '/operator/audit/export': {
    get: signedIn({
      summary: 'The same as a file',
      parameters: [site, query('from', '2026-11-01', 'From this day (UTC).')],
      responses: { 200: content('Streamed.', 'text/csv'), ...problems(400, 401, 403, 404) },
    }),
  },
}
