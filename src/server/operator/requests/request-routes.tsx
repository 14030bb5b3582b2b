import { SUBJECT_ID } from '../../../contract/words.js'
import { answerFile } from '../../rights/answer/file.js'
import type { Request } from '../../rights/request.js'
import { rightsTextsFor } from '../../rights/texts/texts.js'
import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import { problem } from '../frame/problem.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { LiftPage } from './lift-page.js'
import type { Typed } from './request.js'
import { requestPath } from './request-path.js'
import { frameOf, requested } from './requested.js'
import { FORM_BYTES, mistakeIn, wordsIn } from './words.js'

const PAGE = '/requests/:id'

/** One request: its page, its notes, who it is about, what is kept of that person, and the end of what it began. */
export function oneRequestRoutes({ rights }: OperatorDeps): readonly OperatorRoute[] {
  const { about, shown, changed } = requested(rights)
  const byOfficers = { method: 'POST', least: 'officer', on: 'site' } as const

  return [
    { method: 'GET', path: PAGE, least: 'reader', on: 'site', answer: about((c, request) => shown(c, request)) },
    {
      ...byOfficers,
      path: `${PAGE}/notes`,
      answer: about(async (c, request) => {
        const note = wordsIn(await formOf(c, FORM_BYTES), 'note')
        const mistake = mistakeIn(c, note)
        if (mistake) return shown(c, request, { note, mistakes: new Map([['note', mistake]]) }, 422)
        await rights.notes.add(request, c.var.operator ?? '', note)
        return c.redirect(requestPath(c.var.base, request), 303)
      }),
    },
    {
      ...byOfficers,
      path: `${PAGE}/verify`,
      answer: about(async (c, request) => {
        const form = await formOf(c, FORM_BYTES)
        const [subject, how] = [wordsIn(form, 'subject'), wordsIn(form, 'how')]
        const mistakes = mistakesOf(c, request, subject, how)
        if (mistakes.size > 0) return shown(c, request, { subject, how, mistakes }, 422)
        return changed(c, request, form, () =>
          rights.requests.change({
            seen: request,
            to: { state: 'verified', proof: 'operator', subject: subject || request.subject },
            act: { operator: c.var.operator ?? '', action: 'request.verified', about: { request: request.id } },
            note: how,
          }),
        )
      }),
    },
    {
      method: 'GET',
      path: `${PAGE}/file`,
      least: 'officer',
      on: 'site',
      forPrograms: true,
      answer: async c => {
        const request = await rights.requests.find(c.var.site.site, c.req.param('id') ?? '')
        if (!request) return problem(404, 'NOT_FOUND', c.var.texts.requests.noRequest)
        const asked = { ...rightsTextsFor([c.var.language]), format: c.req.query('format') ?? 'json' }
        const file = await answerFile(rights, c.var.site, request, asked)
        if (!file) return problem(409, 'NOT_VERIFIED', c.var.texts.requests.notVerified)
        const gone = { request: request.id, format: asked.format }
        await rights.audit.note({
          site: request.site,
          operator: c.var.operator ?? '',
          action: 'request.file',
          about: gone,
        })
        return file
      },
    },
    {
      method: 'GET',
      path: `${PAGE}/lift`,
      least: 'officer',
      on: 'site',
      answer: about((c, request) => {
        const { base, texts } = c.var
        const content = <LiftPage base={base} request={request} texts={texts.requests} />
        return page(c, frameOf(c, request, texts.requests.liftTitle), content)
      }),
    },
    {
      ...byOfficers,
      path: `${PAGE}/lift`,
      answer: about(async (c, request) => {
        const { site, id } = request
        const lifted = { site, operator: c.var.operator ?? '', action: 'request.lifted', about: { request: id } }
        await rights.database.write([rights.leftAlone.lifting(request), rights.audit.noting(lifted)])
        return c.redirect(requestPath(c.var.base, request), 303)
      }),
    },
  ]
}

/** An operator says who somebody is, and how they made sure. */
function mistakesOf(c: OperatorContext, request: Request, subject: string, how: string): Typed['mistakes'] {
  const { wrong } = c.var.texts.requests
  const mistakes = new Map<'subject' | 'how', string>()
  if (subject !== '' && !SUBJECT_ID.test(subject)) mistakes.set('subject', wrong.subject)
  if (subject === '' && request.subject === null && request.receipt === null)
    mistakes.set('subject', wrong.subjectNeeded)
  const unsaid = mistakeIn(c, how)
  if (unsaid) mistakes.set('how', unsaid)
  return mistakes
}
