import { content, type Operation, type Paths, path } from './operation.js'
import { problems } from './problem.js'

const tags = ['Mail']

/** Signed with the secret of the README's example; a server with another answers 404. */
const TOKENS = {
  open: '2.E9-3HVxfd7SJMWGLabiagPysyoe0gisdIooOrojGlqns_cJgtGeyzFit2IREVDk2yJmkKJDHDBu4O7W5m51uFh0vua5ASgLW5ggHrNf28uwrMFvTdqRhHM5IlqfcrFkL-D9JX61-x8h1KowiF69t',
  click:
    '2.SNhXYrmbqvyaQD39cLv7ljkJAu1uOpMqYEk2QigxSixGs9pnt9RflSzlxij6gTy25OmOxPVqkNns4-87HUOpLf2olIiM7W3fIRlmc6N3Xj4ST8tXhpQ-V2n0bfw5KCvzlzHTIamtsP4Uh0aWj9m1AbpZGOG1OxVcSEzdvdf1d0VDfBhASMQYSDb25zR63WhCD_0',
  unsubscribe:
    '2.nsm7390ETy941Zr_-IVMAhK2rYDsoti339MTzVxu1E2ftygBKt1tKjJ7ARd3NM31Bln0oMXLRM96wUB1NhHxRIF0wDJ402Kobyot8YBI_llRlrBzyFtjZjJe6fZAhhrp9WgYEtGE1McZ7U6hPRRkl0nGFwGS9A',
}
const page = content('A page in the reader’s language, with a button for each change.', 'text/html')

const wish = {
  type: 'object',
  properties: {
    wish: { enum: ['stop', 'allow', 'unsubscribe', 'subscribe'] },
    'List-Unsubscribe': { const: 'One-Click' },
  },
}

/** What a mail program sends for its own button, and what the page's buttons send. */
const WISHES: NonNullable<Operation['requestBody']> = {
  required: true,
  content: {
    'application/x-www-form-urlencoded': {
      schema: wish,
      examples: { oneClick: { value: 'List-Unsubscribe=One-Click' }, stop: { value: 'wish=stop' } },
    },
    'multipart/form-data; boundary=x': {
      schema: wish,
      examples: {
        oneClick: {
          value: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
        },
      },
    },
  },
}

export const emailPaths: Paths = {
  '/e/o/{token}': {
    get: {
      summary: 'The pixel of an open, recorded only while the reader’s choice grants it',
      tags,
      parameters: [path('token', TOKENS.open)],
      responses: { 200: content('One transparent pixel.', 'image/gif'), ...problems(404) },
    },
  },
  '/e/c/{token}': {
    get: {
      summary: 'A link of a mail, recorded only while the reader’s choice grants it',
      tags,
      parameters: [path('token', TOKENS.click)],
      responses: { 302: { description: 'To the target that the token carries.' }, ...problems(404) },
    },
  },
  '/e/u/{token}': {
    get: {
      summary: 'What is measured and whether mail comes; changes nothing',
      tags,
      parameters: [path('token', TOKENS.unsubscribe)],
      responses: { 200: page, ...problems(404, 503) },
    },
    post: {
      summary: 'Unsubscribes, stops measuring, or takes either back, at once and as often as it is sent',
      description:
        'A body that names no wish is what the address is for: for the one in `List-Unsubscribe` that is unsubscribing, as RFC 8058 has it; for the one in the footer it is that measuring stops.',
      tags,
      parameters: [path('token', TOKENS.unsubscribe)],
      requestBody: WISHES,
      responses: { 200: page, ...problems(400, 404, 408, 413, 503) },
    },
  },
}
