import { dayOf } from '../../day.js'
import type { OperatorDeps } from '../deps.js'
import { problem } from '../frame/problem.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { streamOf } from '../frame/stream.js'
import { type Export, exportOf, NoExport } from './export.js'

/** The receipts of a filter as a file. */
export const fileRoutes = ({ store, rights, publicUrl, audit, now }: OperatorDeps): readonly OperatorRoute[] => {
  const made = async (c: OperatorContext): Promise<Export | NoExport> => {
    const query = new URL(c.req.url).searchParams
    const { site, texts } = c.var
    try {
      return await exportOf({ store, leftAlone: rights.leftAlone, site, publicUrl, query, texts, now: now() })
    } catch (error) {
      if (error instanceof NoExport) return error
      throw error
    }
  }

  return [
    {
      method: 'GET',
      path: '/export/file',
      least: 'reader',
      on: 'site',
      forPrograms: true,
      answer: async c => {
        const file = await made(c)
        if (file instanceof NoExport) {
          return problem(file.code === 'NO_SUCH_PLACE' ? 404 : 400, file.code, file.message)
        }
        const { format, asked, total, isPart, chunks } = file
        const { site, operator } = c.var
        // Which fields narrow it, not what is in them: that may be a person.
        const narrowed = Object.keys(asked.filter).filter(field => field !== 'site')
        const about = { format: format.ending, filter: narrowed.join(' '), goesOn: isPart }
        await audit.note({ site: site.site, operator: operator ?? '', action: 'receipts.exported', about })
        const name = `receipts-${site.site}-${dayOf(now())}${isPart ? '-part-2' : ''}.${format.ending}`
        return c.body(streamOf(chunks), 200, {
          'Content-Type': format.type,
          'Content-Disposition': `attachment; filename="${name}"`,
          ...(total === null ? {} : { 'Askfirst-Total': String(total) }),
        })
      },
    },
  ]
}
