import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorRoute } from '../frame/route.js'
import { holdIn, typedHold } from './hold-form.js'
import { liftPath } from './holds.js'
import { LiftHoldPage } from './lift-hold.js'
import { retentionPage } from './shown.js'

/** Legal holds: placed by a form, lifted on a page that asks once more. */
export function holdRoutes(deps: OperatorDeps): readonly OperatorRoute[] {
  const { holds, now } = deps.rights
  const { shown, home } = retentionPage(deps)
  const byOfficers = { least: 'officer', on: 'site' } as const
  return [
    {
      ...byOfficers,
      method: 'POST',
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
      ...byOfficers,
      method: 'GET',
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
      method: 'POST',
      path: '/retention/holds/:id/lift',
      answer: async c => {
        const isLifted = await holds.lift(c.var.site.site, c.req.param('id') ?? '', c.var.operator ?? '')
        return isLifted ? home(c) : shown(c, { message: c.var.texts.retention.hold.gone, status: 404 })
      },
    },
  ]
}
