import { receiptId } from '../../contract/words.js'
import { RECEIPT } from './examples.js'
import { content, type Paths, path, query } from './operation.js'
import { page, signedIn } from './operator.js'
import { problems } from './problem.js'

const site = query('site', 'open-campus', 'Of one site; the first that you may see when none is named.')

const period = [
  site,
  query('days', '90', 'The last 7, 30, 90 or 365 days; dates go first.'),
  query('from', '2026-11-01', 'From this day (UTC).'),
  query('to', '2026-11-30', 'Up to this day, included.'),
  query('by', 'service', '`category`, `service`, `locale`, `policy`, `layout` or `method`.'),
  query('category', 'analytics', 'What a yes is a yes to.'),
]

const filter = [
  site,
  query('from', '2026-11-01', 'From this day (UTC).'),
  query('to', '2030-11-30', 'Up to this day, included.'),
  query('decision', 'given', 'Of one kind of decision.'),
  query('category', 'analytics', 'Those that grant a category.'),
  query('policy', '2026-11-01', 'Under one policy version.'),
  query('locale', 'ro', 'In one language.'),
  query('method', 'save', 'Made in one way.'),
  query('subject', 'a-hash-of-the-site-s-own-making', 'Of one person, by the site’s hash.'),
  query('id', RECEIPT.id, 'The receipt of this number.'),
]

const after = query('after', RECEIPT.id, 'Goes on behind the receipt of this number.')

/** Numbers, receipts and files of them. */
export const numberPaths: Paths = {
  '/operator': {
    get: signedIn({
      summary: 'How many said yes and no in a period',
      parameters: period,
      responses: {
        200: page,
        301: { description: 'An address of the list of receipts as it was once.' },
        400: content('What of the address cannot be understood; the usual period is shown.', 'text/html'),
      },
    }),
  },
  '/operator/overview.csv': {
    get: signedIn({
      summary: 'A table of the overview as a file',
      parameters: [...period, query('table', 'rates', '`rates` or `decisions`.')],
      responses: {
        200: content('A line for each day, or week, and group.', 'text/csv'),
        ...problems(400, 401, 503),
      },
    }),
  },
  '/operator/receipts': {
    get: signedIn({
      summary: 'Receipts, newest first',
      parameters: [
        ...filter,
        query('after', `1795256130123~${RECEIPT.id}`, 'The next page: the cursor of the one before.'),
      ],
      responses: { 200: page, 400: content('A filter that cannot be understood, and why.', 'text/html') },
    }),
  },
  '/operator/receipts/live': {
    get: signedIn({
      summary: 'Receipts as they come, as server-sent events without an end',
      description: 'Only for Accept: text/event-stream. Each event is a row of the list as HTML; `end` ends it.',
      parameters: [...filter, query('since', `1795256130123~${RECEIPT.id}`, 'The place of the newest that is known.')],
      responses: { 200: content('Events.', 'text/event-stream'), ...problems(400, 401) },
    }),
  },
  '/operator/receipts/{id}': {
    get: signedIn({
      summary: 'One receipt with its proof, its chain and its notice as it was shown',
      parameters: [path('id', RECEIPT.id, receiptId), query('site', 'open-campus', 'Needed where there are several.')],
      responses: { 200: page, 404: content('No such receipt.', 'text/html') },
    }),
  },
  '/operator/export': {
    get: signedIn({
      summary: 'Where the form of a file of receipts is chosen',
      parameters: filter,
      responses: {
        200: page,
        301: { description: 'An address of a file as it was once.' },
        400: content('A filter that cannot be understood, and why.', 'text/html'),
      },
    }),
  },
  '/operator/export/file': {
    get: signedIn({
      summary: 'The receipts of a filter as a file',
      description:
        'Newest first, streamed, however many they are. One that broke off goes on behind its last whole line.',
      parameters: [
        { ...query('format', 'csv', '`csv`, `xml`, `ndjson`, `json` or `jsonld`.'), required: true },
        ...filter,
        after,
        query('rest', 'yes', 'Without a beginning: to be put behind the part that there is.'),
      ],
      responses: {
        200: {
          description: 'Askfirst-Total says how many there are about to be, where that is known.',
          content: {
            'text/csv': { schema: { type: 'string' } },
            'application/xml': { schema: { type: 'string' } },
            'application/x-ndjson': { schema: { type: 'string' } },
            'application/json': { schema: { type: 'array' } },
            'application/ld+json': { schema: { type: 'object' } },
          },
        },
        ...problems(400, 401, 404),
      },
    }),
  },
}
