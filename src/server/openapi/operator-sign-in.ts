import { content, type Paths, query } from './operation.js'
import { form, page, signIn } from './operator.js'

const tags = ['Operators']
const refused = {
  403: content('It is spent or wrong, or the form is another site’s.', 'text/html'),
  429: content('Too many tries in this minute.', 'text/html'),
}

/** How operators come in, and go. */
export const operatorSignInPaths: Paths = {
  '/operator/sign-in': {
    get: {
      summary: 'The page of a sign-in link: asks for one click, since scanners follow links; or of a password',
      tags,
      parameters: [query('token', 'not-a-token', 'Of the link.')],
      responses: { 200: page, 303: signIn },
    },
    post: {
      summary: 'Uses up the link’s token, or takes an address and a password',
      tags,
      requestBody: form('spent', { token: 'not-a-token' }),
      responses: { 200: content('The second step is asked for.', 'text/html'), 303: signIn, ...refused },
    },
  },
  '/operator/sign-in/lost': {
    get: {
      summary: 'Asks for the address to which a link goes; only where a mail server is configured',
      tags,
      parameters: [query('asked', '', 'Once one was asked for.')],
      responses: { 200: page, 303: signIn },
    },
    post: {
      summary: 'Sends an operator a link; the answer is the same for every address',
      tags,
      requestBody: form('somebody', { email: 'somebody@campus.example' }),
      responses: { 303: signIn, 422: content('This is no address.', 'text/html'), ...refused },
    },
  },
  '/operator/sign-in/code': {
    post: {
      summary: 'The second step: a code of the app, or for when it is lost',
      tags,
      requestBody: form('late', { code: '000000' }),
      responses: { 303: signIn, ...refused },
    },
  },
  '/operator/sign-in/outside': {
    get: {
      summary: 'To the provider of OpenID Connect that the config names',
      tags,
      responses: { 303: signIn, ...refused, 503: content('The provider is away.', 'text/html') },
    },
  },
  '/operator/auth/callback/oidc': {
    get: {
      summary: 'Back from that provider',
      tags,
      parameters: [
        query('code', 'not-a-code', 'What the provider gave.'),
        query('state', 'unknown', 'What was begun.'),
      ],
      responses: { 303: signIn, ...refused },
    },
  },
  '/operator/sign-out': {
    post: {
      summary: 'Ends the session',
      tags,
      responses: { 303: signIn, 403: content('The form is another site’s.', 'text/html') },
    },
  },
}
