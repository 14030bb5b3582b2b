import { dayOf } from '../../day.js'
import { isAtLeast } from '../access/role.js'
import type { OperatorDeps } from '../deps.js'
import { page } from '../frame/page.js'
import { problem } from '../frame/problem.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { streamOf } from '../frame/stream.js'
import { type ActPage, createActs } from './acts.js'
import { auditCsv } from './csv.js'
import { type AuditFilter, auditFilterOf } from './filter.js'
import { AuditPage } from './page.js'

const ROWS_A_PAGE = 50

/** What operators did on a site; and on the server, for those who have a role there. */
export function auditRoutes({ database, now }: OperatorDeps): readonly OperatorRoute[] {
  const acts = createActs(database)
  const forOfficers = { method: 'GET', least: 'officer', on: 'site' } as const

  async function pageAfter(sites: readonly string[], filter: AuditFilter, cursor?: string): Promise<ActPage | null> {
    try {
      return await acts.newest(sites, filter, ROWS_A_PAGE, cursor)
    } catch (error) {
      if (error instanceof RangeError) return null
      throw error
    }
  }

  return [
    {
      ...forOfficers,
      path: '/audit',
      answer: async c => {
        const asked = auditFilterOf(new URL(c.req.url).searchParams, c.var.texts.audit)
        const after = c.req.query('after')
        const found = asked.mistakes.size === 0 ? await pageAfter(placesOf(c), asked.filter, after) : null
        const content = (
          <AuditPage c={c} asked={asked} found={found} isFirst={after === undefined} seesServer={seesServer(c)} />
        )
        return page(c, { title: c.var.texts.frame.rooms.audit, current: 'audit' }, content, found ? 200 : 400)
      },
    },
    {
      ...forOfficers,
      path: '/audit/export',
      forPrograms: true,
      answer: c => {
        const { filter, mistakes } = auditFilterOf(new URL(c.req.url).searchParams, c.var.texts.audit)
        if (mistakes.size > 0) return problem(400, 'INVALID_FILTER', [...mistakes.values()].join(' '))
        const day = dayOf(now())
        return c.body(streamOf(auditCsv(acts, placesOf(c), filter)), 200, {
          'Content-Type': 'text/csv; charset=utf-8; header=present',
          'Content-Disposition': `attachment; filename="audit-${c.var.site.site}-${day}.csv"`,
        })
      },
    },
  ]
}

const seesServer = ({ var: { standing } }: OperatorContext): boolean => isAtLeast(standing?.server ?? null, 'officer')

/** The site, and what is of no site for those whom it concerns. */
const placesOf = (c: OperatorContext): readonly string[] => [c.var.site.site, ...(seesServer(c) ? [''] : [])]
