import type { KeptReceipt } from '../../stores/store.js'
import type { OperatorDeps } from '../deps.js'
import { problem } from '../frame/problem.js'
import type { OperatorRoute } from '../frame/route.js'
import { streamOf } from '../frame/stream.js'
import { filterOf } from '../receipts/filter.js'
import { csvOf } from './csv.js'
import { jsonOf } from './json.js'

interface Format {
  readonly type: string
  chunksOf(receipts: AsyncIterable<KeptReceipt>): AsyncGenerator<string>
}

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['csv', { type: 'text/csv; charset=utf-8; header=present', chunksOf: csvOf }],
  ['json', { type: 'application/json', chunksOf: jsonOf }],
])

/** The receipts of a filter as a file, read from the store only as fast as it is taken. */
export const exportRoutes = ({ store, rights, now }: OperatorDeps): readonly OperatorRoute[] => [
  {
    method: 'GET',
    path: '/export',
    least: 'reader',
    on: 'site',
    forPrograms: true,
    answer: c => {
      const query = new URL(c.req.url).searchParams
      const name = query.get('format') ?? ''
      const format = FORMATS.get(name)
      const { site } = c.var
      const { filter, mistakes } = filterOf(query, site)
      const wrong = [...mistakes.values()]
      if (!format) wrong.unshift(`There is no format “${name}”; there is ${[...FORMATS.keys()].join(', ')}.`)
      if (!format || wrong.length > 0) return problem(400, 'INVALID_FILTER', wrong.join(' '))
      const day = new Date(now()).toISOString().slice(0, 10)
      return c.body(streamOf(format.chunksOf(rights.leftAlone.others(site.site, store.each(filter)))), 200, {
        'Content-Type': format.type,
        'Content-Disposition': `attachment; filename="receipts-${site.site}-${day}.${name}"`,
      })
    },
  },
]
