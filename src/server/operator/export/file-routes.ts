import type { OperatorDeps } from '../deps.js'
import { problem } from '../frame/problem.js'
import type { OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { streamOf } from '../frame/stream.js'
import { dayOf } from '../receipts/day.js'
import { filterOf, queryOf } from '../receipts/filter.js'
import { chunksOf } from './format.js'
import { FORMATS } from './formats.js'
import { placeOf } from './place.js'
import { totalOf } from './total.js'

/**
 * The receipts of a filter as a file, read from the store only as fast as it is taken. `after` goes on behind a receipt,
 * in a file of its own; with `rest=yes` without a beginning, to be put behind the part that there is.
 */
export const fileRoutes = ({ store, audit, now }: OperatorDeps): readonly OperatorRoute[] => [
  {
    method: 'GET',
    path: '/export/file',
    least: 'reader',
    on: 'site',
    forPrograms: true,
    answer: async c => {
      const query = new URL(c.req.url).searchParams
      const { site, texts, operator } = c.var
      const name = query.get('format') ?? ''
      const format = FORMATS.get(name)
      const { form, filter, mistakes } = filterOf(query, site, texts.receipts.filter)
      const wrong = [...mistakes.values()]
      if (!format) wrong.unshift(filled(texts.export.noFormat, { given: name, names: [...FORMATS.keys()].join(', ') }))
      if (!format || wrong.length > 0) return problem(400, 'INVALID_FILTER', wrong.join(' '))

      const after = query.get('after') || null
      const place = after === null ? undefined : await placeOf(store, site.site, after)
      if (place === null) return problem(404, 'NO_SUCH_PLACE', filled(texts.export.noPlace, { given: after ?? '' }))
      const receipts = store.each(filter, place)
      try {
        await store.newest(filter, 1, place)
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        return problem(400, 'NO_SUCH_PLACE', filled(texts.export.noPlace, { given: after ?? '' }))
      }

      const isRest = after !== null && query.get('rest') === 'yes'
      const narrowed = Object.keys(filter).filter(field => field !== 'site')
      const about = { format: name, filter: narrowed.join(' '), part: after === null ? 1 : 2 }
      await audit.note({ site: site.site, operator: operator ?? '', action: 'receipts.exported', about })
      const total = await totalOf(store, filter)
      const facts = { site: site.site, madeAt: now(), filter: queryOf(form).slice(1), after }
      const file = `receipts-${site.site}-${dayOf(now())}${after === null ? '' : '-part-2'}.${format.ending}`
      return c.body(streamOf(chunksOf(format, receipts, facts, { isRest })), 200, {
        'Content-Type': format.type,
        'Content-Disposition': `attachment; filename="${file}"`,
        ...(total === null ? {} : { 'Askfirst-Total': String(total) }),
      })
    },
  },
]
