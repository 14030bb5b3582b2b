import { content, type Paths, path } from './operation.js'
import { problems } from './problem.js'

const tags = ['The log']
const site = path('site', 'open-campus')

/** What anybody may read of a site's log, to check it. */
export const logPaths: Paths = {
  '/log/{site}': {
    get: {
      summary: 'A page about the log and its keys',
      tags,
      parameters: [site],
      responses: { 200: content('For people.', 'text/html'), ...problems(404, 503) },
    },
  },
  '/log/{site}/keys': {
    get: {
      summary: 'The keys that sign it, a line each',
      tags,
      parameters: [site],
      responses: { 200: content('Verifier keys of signed notes.', 'text/plain'), ...problems(404, 503) },
    },
  },
  '/log/{site}/checkpoint': {
    get: {
      summary: 'Its signed head',
      description: 'See https://c2sp.org/tlog-checkpoint.',
      tags,
      parameters: [site],
      responses: { 200: content('A signed note.', 'text/plain'), ...problems(404, 503) },
    },
  },
  '/log/{site}/tile/{path}': {
    get: {
      summary: 'A tile of its tree, or the entries of one',
      description: 'See https://c2sp.org/tlog-tiles.',
      tags,
      parameters: [site, path('path', '0/000.p/1')],
      responses: {
        200: content('Hashes of 32 bytes; entries have their lengths before them.', 'application/octet-stream'),
        ...problems(404, 503),
      },
    },
  },
}
