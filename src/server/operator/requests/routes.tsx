import { dayOf } from '../../day.js'
import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { answerRoutes } from './answer-routes.js'
import { type Entry, type EntryMistakes, entryIn, requestIn } from './entry.js'
import { EntryForm } from './entry-form.js'
import { extendRoutes } from './extend-routes.js'
import { RequestsPage } from './list.js'
import { requestPath } from './request-path.js'
import { oneRequestRoutes } from './request-routes.js'
import { FORM_BYTES } from './words.js'

/** What people ask about their own data: the list, what is entered by hand, and all about each. */
export function requestRoutes(deps: OperatorDeps): readonly OperatorRoute[] {
  const { rights, now } = deps
  return [
    {
      method: 'GET',
      path: '/requests',
      least: 'reader',
      on: 'site',
      answer: async c => {
        const { base, role, texts } = c.var
        const { site } = c.var.site
        const [open, closed] = await Promise.all([
          rights.requests.list(site, 'open'),
          rights.requests.list(site, 'closed'),
        ])
        const content = { base, site, open, closed, mayEnter: role !== 'reader', texts: texts.requests, now: now() }
        return page(c, { title: texts.frame.rooms.requests, current: 'requests' }, <RequestsPage {...content} />)
      },
    },
    {
      method: 'GET',
      path: '/requests/new',
      least: 'officer',
      on: 'site',
      answer: c => {
        const today = dayOf(now())
        return entryPage(c, { kind: '', received: today, receipt: '', subject: '', words: '' }, new Map())
      },
    },
    {
      method: 'POST',
      path: '/requests',
      least: 'officer',
      on: 'site',
      answer: async c => {
        const entry = entryIn(await formOf(c, FORM_BYTES))
        const operator = c.var.operator ?? ''
        const by = { site: c.var.site.site, operator, texts: c.var.texts.requests.wrong }
        const request = await requestIn(rights, entry, by)
        if (!('id' in request)) return entryPage(c, entry, request)
        await rights.requests.add(request, operator)
        return c.redirect(requestPath(c.var.base, request), 303)
      },
    },
    ...oneRequestRoutes(deps),
    ...answerRoutes(deps),
    ...extendRoutes(deps),
  ]
}

function entryPage(c: OperatorContext, entry: Entry, mistakes: EntryMistakes) {
  const { base, site, texts } = c.var
  const content = { base, site: site.site, entry, mistakes, texts: texts.requests }
  const frame = { title: texts.requests.entry.title, current: 'requests' } as const
  return page(c, frame, <EntryForm {...content} />, mistakes.size > 0 ? 422 : 200)
}
