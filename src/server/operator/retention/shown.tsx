import type { OperatorDeps } from '../deps.js'
import { page } from '../frame/page.js'
import type { OperatorContext } from '../frame/route.js'
import { type HoldMistakes, NO_HOLD, type TypedHold } from './hold-form.js'
import { RetentionPage } from './page.js'

/** What has just been tried, for the page to say so. */
export interface Tried {
  readonly typed?: TypedHold
  readonly mistakes?: HoldMistakes
  readonly message?: string
  readonly status?: 200 | 404 | 409 | 422 | 500
}

/** The one page on which all of it stands, and the way back to it. */
export function retentionPage({ rights, retention }: Pick<OperatorDeps, 'rights' | 'retention'>) {
  const { holds, periodsOf } = rights
  return {
    async shown(c: OperatorContext, { typed = NO_HOLD, mistakes = new Map(), message, status = 200 }: Tried = {}) {
      const { base, role, texts } = c.var
      const { site } = c.var.site
      const [runs, held] = await Promise.all([retention.runs.newest(site), holds.of(site)])
      const { isDaily, canWarn } = retention
      const around = { base, site, texts: texts.retention, mayAct: role !== 'reader', message: message ?? null }
      const content = { ...around, periods: periodsOf(site), isDaily, canWarn, runs, holds: held, typed, mistakes }
      const frame = { title: texts.frame.rooms.retention, current: 'retention' } as const
      return page(c, frame, <RetentionPage {...content} />, status)
    },
    home: (c: OperatorContext): Response =>
      c.redirect(`${c.var.base}/retention?site=${encodeURIComponent(c.var.site.site)}`, 303),
  }
}
