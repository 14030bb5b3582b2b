import { answer, type Outlook, outlookOf } from '../../rights/answering.js'
import type { Request } from '../../rights/request.js'
import { rightsTextsFor } from '../../rights/texts/texts.js'
import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { AnswerPage } from './answer-page.js'
import { RefusePage } from './refuse-page.js'
import { frameOf, requested } from './requested.js'
import { FORM_BYTES, mistakeIn, wordsIn } from './words.js'

/** The two ends of a request, each a page that says what will happen and asks once more. */
export function answerRoutes({ rights, store }: OperatorDeps): readonly OperatorRoute[] {
  const { about, shown, changed } = requested(rights)

  /** In the language in which the person decided, if that is known. */
  async function speech(c: OperatorContext, { site, receipt }: Request) {
    const locale = receipt === null ? undefined : (await store.find(site, receipt))?.receipt.locale
    return rightsTextsFor([locale, c.var.language])
  }

  async function toldAtFirst(c: OperatorContext, request: Request, { held, mailHold }: Outlook): Promise<string> {
    const { texts } = await speech(c, request)
    const isPart = request.kind === 'erasure' && (held > 0 || mailHold !== null)
    return [texts.answers[request.kind], ...(isPart ? [texts.held] : [])].join('\n')
  }

  function answerPage(c: OperatorContext, request: Request, outlook: Outlook, outcome: string, mistake?: string) {
    const { base, texts } = c.var
    const { requestDays } = rights.periodsOf(request.site)
    const content = { base, request, outlook, outcome, mistake, requestDays, texts: texts.requests }
    const frame = frameOf(c, request, texts.requests.answering.title)
    return page(c, frame, <AnswerPage {...content} />, mistake === undefined ? 200 : 422)
  }

  function refusePage(c: OperatorContext, request: Request, outcome: string, mistake?: string) {
    const { base, texts } = c.var
    const content = { base, request, outcome, mistake, texts: texts.requests }
    const frame = frameOf(c, request, texts.requests.answering.refuseTitle)
    return page(c, frame, <RefusePage {...content} />, mistake === undefined ? 200 : 422)
  }

  const unverified = (c: OperatorContext, request: Request) =>
    shown(c, request, { mistakes: new Map(), message: c.var.texts.requests.notVerified }, 409)

  const forOfficers = { method: 'GET', least: 'officer', on: 'site' } as const
  const byOfficers = { method: 'POST', least: 'officer', on: 'site' } as const
  return [
    {
      ...forOfficers,
      path: '/requests/:id/answer',
      answer: about(async (c, request) => {
        const outlook = await outlookOf(rights, request)
        if (!outlook) return unverified(c, request)
        return answerPage(c, request, outlook, await toldAtFirst(c, request, outlook))
      }),
    },
    {
      ...byOfficers,
      path: '/requests/:id/answer',
      answer: about(async (c, request) => {
        const form = await formOf(c, FORM_BYTES)
        const outcome = wordsIn(form, 'outcome')
        const outlook = await outlookOf(rights, request)
        if (!outlook) return unverified(c, request)
        const mistake = mistakeIn(c, outcome)
        if (mistake) return answerPage(c, request, outlook, outcome, mistake)
        if (request.kind === 'erasure' && outlook.isAllHeld) {
          return answerPage(c, request, outlook, outcome, c.var.texts.requests.answering.allHeld)
        }
        return changed(c, request, form, () =>
          answer(rights, { seen: request, outlook, operator: c.var.operator ?? '', outcome }),
        )
      }),
    },
    { ...forOfficers, path: '/requests/:id/refuse', answer: about((c, request) => refusePage(c, request, '')) },
    {
      ...byOfficers,
      path: '/requests/:id/refuse',
      answer: about(async (c, request) => {
        const form = await formOf(c, FORM_BYTES)
        const why = wordsIn(form, 'outcome')
        const mistake = mistakeIn(c, why)
        if (mistake) return refusePage(c, request, why, mistake)
        const outcome = `${why}\n${(await speech(c, request)).texts.refused}`
        return changed(c, request, form, () =>
          rights.requests.change({
            seen: request,
            to: { state: 'refused', outcome, closedAt: rights.now() },
            act: { operator: c.var.operator ?? '', action: 'request.refused', about: { request: request.id } },
          }),
        )
      }),
    },
  ]
}
