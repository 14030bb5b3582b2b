import { content, type Paths, query } from './operation.js'
import { form, page, refusedForm, signedIn } from './operator.js'

const site = query('site', 'open-campus', 'The site that the pages go on with. Default: the first.')
const refused = { ...refusedForm, 429: content('Too many tries in this minute.', 'text/html') }

/** An operator's own way in. */
export const operatorAccountPaths: Paths = {
  '/operator/account': {
    get: signedIn({
      summary: 'The own password, second step and sessions',
      parameters: [site],
      responses: { 200: page },
    }),
  },
  '/operator/account/password': {
    post: signedIn({
      summary: 'Sets the own password',
      parameters: [site],
      requestBody: form('first', { 'new-password': 'four lamps under the harbour' }),
      responses: refused,
    }),
  },
  '/operator/account/second-step': {
    post: signedIn({
      summary: 'Begins the second step: shows a key and recovery codes once',
      parameters: [site],
      requestBody: form('begin', { password: 'four lamps under the harbour' }),
      responses: { 200: page, ...refused },
    }),
  },
  '/operator/account/second-step/confirm': {
    post: signedIn({
      summary: 'Turns it on, by a code of the app',
      parameters: [site],
      requestBody: form('wrong', { code: '000000' }),
      responses: refused,
    }),
  },
  '/operator/account/second-step/codes': {
    post: signedIn({
      summary: 'New recovery codes, shown once',
      parameters: [site],
      requestBody: form('wrong', { password: 'not the password' }),
      responses: { 200: page, ...refused },
    }),
  },
  '/operator/account/second-step/end': {
    post: signedIn({
      summary: 'Turns it off',
      parameters: [site],
      requestBody: form('wrong', { password: 'not the password' }),
      responses: refused,
    }),
  },
  '/operator/account/session/end': {
    post: signedIn({
      summary: 'Ends one of the own sessions',
      parameters: [site],
      requestBody: form('unknown', { session: 'unknown' }),
      responses: refused,
    }),
  },
}
