import type { OperatorDeps } from '../deps.js'
import { page } from '../frame/page.js'
import type { OperatorRoute } from '../frame/route.js'
import { filterOf } from '../receipts/filter.js'
import { fileRoutes } from './file-routes.js'
import { ExportPage } from './page.js'
import { totalOf } from './total.js'

/** The page where the form of a file is chosen, and the files. */
export const exportRoutes = (deps: OperatorDeps): readonly OperatorRoute[] => [
  {
    method: 'GET',
    path: '/export',
    least: 'reader',
    on: 'site',
    answer: async c => {
      const { base, language, site, texts } = c.var
      const { search, searchParams } = new URL(c.req.url)
      // Where files were once.
      if (searchParams.has('format')) return c.redirect(`${base}/export/file${search}`, 301)
      const asked = filterOf(searchParams, site, texts.receipts.filter)
      const isClear = asked.mistakes.size === 0
      const total = isClear
        ? await totalOf({ store: deps.store, leftAlone: deps.rights.leftAlone }, asked.filter)
        : null
      const content = <ExportPage base={base} asked={asked} total={total} language={language} texts={texts} />
      const frame = { title: texts.export.title, current: 'receipts', islands: ['export'] } as const
      return page(c, frame, content, isClear ? 200 : 400)
    },
  },
  ...fileRoutes(deps),
]
