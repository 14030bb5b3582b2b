import { id, version } from '../../contract/words.js'
import { content, type Paths, path, query } from './operation.js'
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
