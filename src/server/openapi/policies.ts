import { id, subjectId, version } from '../../contract/words.js'
import { AUDIENCES, POLICY_TYPES } from '../policies/policy.js'
import { answerObject, content, type Paths, path, query, schemaOf } from './operation.js'
import { person } from './person.js'
import { problems } from './problem.js'
import { whichSite } from './receipts.js'

const tags = ['Policies']
const lang = query('lang', 'ro', 'The wanted language; before what `Accept-Language` says.')
const answers = {
  200: content('A page in the reader’s language.', 'text/html'),
  ...problems(400, 503),
  404: {
    description: 'Nothing of this name: as a page, or as a problem where the site is unknown.',
    content: { 'text/html': { schema: { type: 'string' } }, ...problems(404)[404]?.content },
  },
}

const who = { ...person, required: true }
const spent = {
  403: {
    description: 'The site’s word is altered, or too old.',
    content: { 'text/html': { schema: { type: 'string' } }, ...problems(403)[403]?.content },
  },
}
const word = { type: 'string' }
const statement = answerObject({
  site: schemaOf(id),
  subject: schemaOf(subjectId),
  open: { type: 'integer', description: 'How many still wait for an answer.' },
  policies: {
    type: 'array',
    items: answerObject({
      id: schemaOf(id),
      name: word,
      type: { enum: POLICY_TYPES },
      audience: { enum: AUDIENCES },
      minimumAge: { type: ['integer', 'null'] },
      version: schemaOf(version),
      url: word,
      answer: { enum: ['none', 'given', 'refused', 'withdrawn'] },
      receipt: { type: ['string', 'null'] },
    }),
  },
})

/** What the controller publishes, for everybody. */
export const policyPaths: Paths = {
  '/policies': {
    get: {
      summary: 'The policies in force: name, kind, who is asked to agree, version, minimum age',
      tags,
      parameters: [whichSite, lang],
      responses: answers,
    },
  },
  '/policies/agree': {
    get: {
      summary: 'What a signed-in person is asked to agree to, and has said',
      description:
        'Who somebody is the site’s own server says, by a signed word. A page for them (`Accept: text/html`), JSON for that server.',
      tags,
      parameters: [who, lang],
      responses: {
        200: {
          description: 'Each policy in force that is for people who are signed in.',
          content: { 'application/json': { schema: statement }, 'text/html': { schema: { type: 'string' } } },
        },
        ...spent,
      },
    },
    post: {
      summary: 'Keeps an answer, as a receipt',
      tags,
      parameters: [who],
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: { type: 'string' },
            examples: { yes: { value: 'policy=privacy&version=2025-05-25&age=yes&answer=given' } },
          },
        },
      },
      responses: {
        303: { description: 'To the page, which says what was kept.' },
        409: content('A newer version was published meanwhile.', 'text/html'),
        422: content('The answer cannot be understood, or the age is not confirmed.', 'text/html'),
        ...spent,
        ...problems(413, 429, 503),
      },
    },
  },
  '/policies/{id}': {
    get: {
      summary: 'The newest version of a policy, and its earlier ones',
      tags,
      parameters: [path('id', 'privacy', id), whichSite, lang],
      responses: answers,
    },
  },
  '/policies/{id}/{version}': {
    get: {
      summary: 'One version, for ever',
      tags,
      parameters: [path('id', 'privacy', id), path('version', '2025-05-25', version), whichSite, lang],
      responses: answers,
    },
  },
}
