import { id } from '../../contract/words.js'
import { content, type Parameter, type Paths, path, query } from './operation.js'
import { signedIn } from './operator.js'

const page = content('A page.', 'text/html')
const site = query('site', 'open-campus', 'Default: the first.')
const policy = path('id', 'privacy', id)
const language: Parameter = { ...query('language', 'en', 'Of the text.'), required: true }
const answers = {
  200: page,
  403: content('Not for this role, or a form from elsewhere.', 'text/html'),
  404: content('No such policy, or not in this language or version.', 'text/html'),
}
const changed = {
  ...answers,
  409: content('Somebody else was faster; the form as it was typed.', 'text/html'),
  422: content('What is wrong with the form, as it was typed.', 'text/html'),
}

const form = (fields: Record<string, string>) => ({
  required: true as const,
  content: {
    'application/x-www-form-urlencoded': {
      schema: { type: 'string' },
      examples: { right: { value: new URLSearchParams(fields).toString() } },
    },
  },
})

/** Each form names the revision that the one before has left. */
export const operatorPolicyPaths: Paths = {
  '/operator/policies': {
    get: signedIn({ summary: 'The policies of a site', parameters: [site], responses: answers }),
  },
  '/operator/policies/new': {
    get: signedIn({ summary: 'The form for a new one', parameters: [site], responses: answers }),
    post: signedIn({
      summary: 'Makes a draft',
      parameters: [site],
      requestBody: form({ id: 'privacy', type: 'privacy', audience: 'all', age: '', language: 'en', name: 'Privacy' }),
      responses: changed,
    }),
  },
  '/operator/policies/{id}': {
    get: signedIn({
      summary: 'One policy: its draft, its versions',
      parameters: [policy, site, query('done', 'saved', 'What the page before has done.')],
      responses: answers,
    }),
  },
  '/operator/policies/{id}/traits': {
    get: signedIn({
      summary: 'The form for its kind, who is asked, and from which age on',
      parameters: [policy, site],
      responses: answers,
    }),
    post: signedIn({
      summary: 'Changes these',
      parameters: [policy, site],
      requestBody: form({ type: 'privacy', audience: 'all', age: '16', revision: '1' }),
      responses: changed,
    }),
  },
  '/operator/policies/{id}/text': {
    get: signedIn({
      summary: 'The form for one language of the draft',
      parameters: [policy, site, language],
      responses: answers,
    }),
    post: signedIn({
      summary: 'Keeps a language of the draft',
      parameters: [policy, site, language],
      requestBody: form({ name: 'Privacy', summary: 'Little is kept.', body: '# What is kept', revision: '2' }),
      responses: changed,
    }),
  },
  '/operator/policies/{id}/text/remove': {
    get: signedIn({ summary: 'Asks once more', parameters: [policy, site, language], responses: answers }),
    post: signedIn({
      summary: 'Takes a language out of the draft',
      parameters: [policy, site, { ...language, example: 'ro' }],
      requestBody: form({ revision: '3' }),
      responses: changed,
    }),
  },
  '/operator/policies/{id}/preview': {
    get: signedIn({
      summary: 'The draft as it would be read',
      parameters: [policy, site, language],
      responses: answers,
    }),
  },
  '/operator/policies/{id}/publish': {
    get: signedIn({ summary: 'Says whom a publication touches', parameters: [policy, site], responses: answers }),
    post: signedIn({
      summary: 'Makes the draft a version for ever',
      parameters: [policy, site],
      requestBody: form({ day: '2025-05-25', revision: '4' }),
      responses: changed,
    }),
  },
  '/operator/policies/{id}/diff': {
    get: signedIn({
      summary: 'What two versions say differently',
      parameters: [
        policy,
        site,
        query('from', '2025-05-25', 'A version; empty for the draft.'),
        query('to', '', 'The same.'),
        query('language', 'en', 'Of the texts.'),
      ],
      responses: answers,
    }),
  },
  '/operator/policies/{id}/archive': {
    get: signedIn({ summary: 'Asks once more', parameters: [policy, site], responses: answers }),
    post: signedIn({
      summary: 'Takes the policy out of the list; its versions stay',
      parameters: [policy, site],
      requestBody: form({ revision: '5' }),
      responses: changed,
    }),
  },
}
