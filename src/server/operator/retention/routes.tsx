import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { type HoldMistakes, holdIn, NO_HOLD, type TypedHold, typedHold } from './hold-form.js'
import { liftPath } from './holds.js'
import { LiftHoldPage, OutlookPage } from './outlook.js'
import { RetentionPage } from './page.js'

/** How long the answer waits for a run to end, in milliseconds; a longer one goes on by itself. */
const PATIENCE_MS = 5_000

interface Shown {
  readonly typed?: TypedHold
  readonly mistakes?: HoldMistakes
  readonly message?: string
  readonly status?: 200 | 404 | 409 | 422 | 500
}

/** How long what is kept is kept, legal holds, and runs. */
export function retentionRoutes({ rights, retention }: OperatorDeps): readonly OperatorRoute[] {
  const { holds, periodsOf, now } = rights

  async function shown(
    c: OperatorContext,
    { typed = NO_HOLD, mistakes = new Map(), message, status = 200 }: Shown = {},
  ) {
    const { base, role, texts } = c.var
    const { site } = c.var.site
    const [runs, held] = await Promise.all([retention.runs.newest(site), holds.of(site)])
    const { isDaily, canWarn } = retention
    const around = { base, site, texts: texts.retention, mayAct: role !== 'reader', message: message ?? null }
    const content = { ...around, periods: periodsOf(site), isDaily, canWarn, runs, holds: held, typed, mistakes }
    const frame = { title: texts.frame.rooms.retention, current: 'retention' } as const
    return page(c, frame, <RetentionPage {...content} />, status)
  }

  const home = (c: OperatorContext): Response =>
    c.redirect(`${c.var.base}/retention?site=${encodeURIComponent(c.var.site.site)}`, 303)

  const forOfficers = { method: 'GET', least: 'officer', on: 'site' } as const
  const byOfficers = { method: 'POST', least: 'officer', on: 'site' } as const
  return [
    { method: 'GET', path: '/retention', least: 'reader', on: 'site', answer: c => shown(c) },
    {
      ...forOfficers,
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
    {
      ...byOfficers,
      path: '/retention/holds',
      answer: async c => {
        const typed = typedHold(await formOf(c))
        const by = { site: c.var.site.site, operator: c.var.operator ?? '', since: now() }
        const hold = holdIn(typed, by, c.var.texts.retention.wrong)
        if (!('id' in hold)) return shown(c, { typed, mistakes: hold, status: 422 })
        await holds.add(hold)
        return home(c)
      },
    },
    {
      ...forOfficers,
      path: '/retention/holds/:id/lift',
      answer: async c => {
        const { base, texts } = c.var
        const hold = (await holds.of(c.var.site.site)).find(({ id }) => id === c.req.param('id'))
        if (!hold) return shown(c, { message: texts.retention.hold.gone, status: 404 })
        const content = { base, hold, action: liftPath(base, hold), texts: texts.retention }
        const frame = { title: texts.retention.hold.liftTitle, current: 'retention' } as const
        return page(c, frame, <LiftHoldPage {...content} />)
      },
    },
    {
      ...byOfficers,
      path: '/retention/holds/:id/lift',
      answer: async c => {
        const isLifted = await holds.lift(c.var.site.site, c.req.param('id') ?? '', c.var.operator ?? '')
        return isLifted ? home(c) : shown(c, { message: c.var.texts.retention.hold.gone, status: 404 })
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
