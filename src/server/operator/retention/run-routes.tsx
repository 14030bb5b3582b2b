import type { OperatorDeps } from '../deps.js'
import { page } from '../frame/page.js'
import type { OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { OutlookPage } from './outlook.js'
import { retentionPage } from './shown.js'

/** How long the answer waits for a run to end, in milliseconds; a longer one goes on by itself. */
const PATIENCE_MS = 5_000

/** What a run would do now, and the run itself. */
export function runRoutes(deps: OperatorDeps): readonly OperatorRoute[] {
  const { retention } = deps
  const { holds } = deps.rights
  const { shown, home } = retentionPage(deps)
  const byOfficers = { least: 'officer', on: 'site' } as const
  return [
    {
      ...byOfficers,
      method: 'GET',
      path: '/retention/outlook',
      answer: async c => {
        const { base, texts } = c.var
        const { site } = c.var.site
        const [counts, held] = [await retention.outlook(site), await holds.of(site)]
        const content = { base, site, counts, holds: held, texts: texts.retention }
        const frame = { title: texts.retention.outlook.title, current: 'retention' } as const
        return page(c, frame, <OutlookPage {...content} />)
      },
    },
    {
      ...byOfficers,
      method: 'POST',
      path: '/retention/run',
      answer: async c => {
        const t = c.var.texts.retention
        const run = retention.run(c.var.site.site, c.var.operator ?? '')
        try {
          const ended = await soon(run, PATIENCE_MS)
          if (ended === 'later') return shown(c, { message: t.going })
          return ended === null ? shown(c, { message: t.busy, status: 409 }) : home(c)
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error)
          return shown(c, { message: filled(t.failed, { why }), status: 500 })
        }
      },
    },
  ]
}

/** What `work` gives, or `later` when it takes longer; its fault is then told by the run's own record. */
async function soon<T>(work: Promise<T>, ms: number): Promise<T | 'later'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'later'>(resolve => {
    timer = setTimeout(resolve, ms, 'later')
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
