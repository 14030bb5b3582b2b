import { config } from '../../contract/site-config.js'
import { id } from '../../contract/words.js'
import { json, type Paths, path, schemaOf } from './operation.js'
import { problems } from './problem.js'

export const sitePaths: Paths = {
  '/v1/sites/{site}': {
    get: {
      summary: 'The config of a site, for its pages',
      tags: ['Sites'],
      parameters: [path('site', 'open-campus', id)],
      responses: {
        200: json('As its author wrote it; receipts go to this server unless it says otherwise.', schemaOf(config)),
        ...problems(404),
      },
    },
  },
}
