import { dayOf } from '../../day.js'
import { dueOn } from '../../rights/due.js'
import { whyNotExtended } from '../../rights/extension.js'
import type { Request } from '../../rights/request.js'
import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { ExtendPage } from './extend-page.js'
import { frameOf, requested } from './requested.js'
import { FORM_BYTES, mistakeIn, wordsIn } from './words.js'

/** More time for an answer: a page that says what that means, and what does it. */
export function extendRoutes({ rights }: OperatorDeps): readonly OperatorRoute[] {
  const { requests, now } = rights
  const { about, shown, changed } = requested(rights)

  function extendPage(c: OperatorContext, request: Request, reason: string, mistake?: string) {
    const { base, texts } = c.var
    const content = { base, request, reason, mistake, texts: texts.requests, now: now() }
    const frame = frameOf(c, request, texts.requests.extending.title)
    return page(c, frame, <ExtendPage {...content} />, mistake === undefined ? 200 : 422)
  }

  /** The request as it is, with what was typed for it, where it can get no more time. */
  function refusal(c: OperatorContext, request: Request, reason: string) {
    const why = whyNotExtended(request, now())
    if (why === null) return null
    const { closedAlready, extending } = c.var.texts.requests
    const due = dayOf(dueOn(request))
    const messages = {
      closed: closedAlready,
      already: filled(extending.already, { day: dayOf(request.extension?.at ?? 0), due }),
      late: filled(extending.late, { first: due }),
    }
    return shown(c, request, { mistakes: new Map(), note: reason, message: messages[why] }, 409)
  }

  const forOfficers = { path: '/requests/:id/extend', least: 'officer', on: 'site' } as const
  return [
    {
      ...forOfficers,
      method: 'GET',
      answer: about((c, request) => refusal(c, request, '') ?? extendPage(c, request, '')),
    },
    {
      ...forOfficers,
      method: 'POST',
      answer: about(async (c, request) => {
        const form = await formOf(c, FORM_BYTES)
        const reason = wordsIn(form, 'reason')
        const refused = refusal(c, request, reason)
        if (refused) return refused
        const mistake = mistakeIn(c, reason)
        if (mistake) return extendPage(c, request, reason, mistake)
        const extension = { at: now(), reason }
        const due = dayOf(dueOn({ ...request, extension }))
        const operator = c.var.operator ?? ''
        const act = { operator, action: 'request.extended', about: { request: request.id, due } }
        return changed(c, request, form, () => requests.change({ seen: request, to: { extension }, act }))
      }),
    },
  ]
}
