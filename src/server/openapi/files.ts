import { content, type Paths, path } from './operation.js'
import { problems } from './problem.js'

const tags = ['Browser files']
const script = {
  200: content('Compressed as the browser asks for it, with an ETag.', 'text/javascript'),
  304: { description: 'The browser has it already.' },
  ...problems(404),
}

export const filePaths: Paths = {
  '/s/{file}': {
    get: {
      summary: 'The one script of a site, its config inside',
      tags,
      parameters: [path('file', 'open-campus.js')],
      responses: script,
    },
  },
  '/schema/{name}': {
    get: {
      summary: 'A schema by which what this server gives can be checked',
      tags,
      parameters: [path('name', 'answer.xsd')],
      responses: { 200: content('The schema.', 'application/xml'), ...problems(404) },
    },
  },
  '/{name}': {
    get: { summary: 'A script, for minutes', tags, parameters: [path('name', 'askfirst.js')], responses: script },
  },
  '/{folder}/{name}': {
    get: {
      summary: 'A service or a language, for minutes',
      tags,
      parameters: [path('folder', 'locales'), path('name', 'ro.js')],
      responses: script,
    },
  },
  '/{version}/{path}': {
    get: {
      summary: 'The same under a version; of this one for ever',
      tags,
      parameters: [path('version', '0.1.0'), path('path', 'askfirst.js')],
      responses: script,
    },
  },
}
