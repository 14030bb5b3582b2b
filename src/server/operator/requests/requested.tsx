import { UUID } from '../../../contract/words.js'
import { isOpen, type Request } from '../../rights/request.js'
import { ChangedMeanwhile } from '../../rights/requests.js'
import type { Rights } from '../../rights/rights.js'
import type { PageFrame } from '../frame/page.js'
import { page } from '../frame/page.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { RequestPage, type Typed } from './request.js'
import { requestPath } from './request-path.js'

type Answering = (c: OperatorContext, request: Request) => Response | Promise<Response>

/** What all addresses of one request have in common. */
export interface Requested {
  /** Lets `answer` have the request that the address names, or says that there is none. */
  about(answer: Answering): (c: OperatorContext) => Promise<Response>
  shown(c: OperatorContext, request: Request, typed?: Typed, status?: 200 | 409 | 422): Promise<Response>
  /** Carries out what a form asks for, unless it was sent for an earlier state of the request: then it shows the present one. */
  changed(c: OperatorContext, request: Request, form: URLSearchParams, change: () => Promise<void>): Promise<Response>
}

export function requested({ requests, notes, leftAlone, now }: Rights): Requested {
  async function shown(c: OperatorContext, request: Request, typed: Typed = UNTYPED, status: 200 | 409 | 422 = 200) {
    const { base, role, texts } = c.var
    const [written, isLeftAlone] = await Promise.all([notes.of(request), leftAlone.isLeft(request)])
    const mayAct = role !== 'reader'
    const content = { base, request, notes: written, isLeftAlone, mayAct, typed, texts: texts.requests, now: now() }
    return page(c, frameOf(c, request, texts.requests.title), <RequestPage {...content} />, status)
  }

  return {
    shown,
    about: answer => async c => {
      const id = c.req.param('id') ?? ''
      const { site } = c.var.site
      const request = UUID.test(id) ? await requests.find(site, id) : null
      if (request) return answer(c, request)
      const { noRequest, noRequestText } = c.var.texts.requests
      return page(c, { title: noRequest, current: 'requests' }, <p>{filled(noRequestText, { site })}</p>, 404)
    },
    async changed(c, request, form, change) {
      const t = c.var.texts.requests
      const undone = async (message: string): Promise<Response> => {
        const fresh = (await requests.find(request.site, request.id)) ?? request
        return shown(
          c,
          fresh,
          { mistakes: new Map(), note: form.get('outcome') ?? form.get('reason') ?? '', message },
          409,
        )
      }
      if (!isOpen(request)) return undone(t.closedAlready)
      if (form.get('version') !== String(request.version)) return undone(t.changed)
      try {
        await change()
      } catch (error) {
        if (error instanceof ChangedMeanwhile) return undone(t.changed)
        throw error
      }
      return c.redirect(requestPath(c.var.base, request), 303)
    },
  }
}

const UNTYPED: Typed = { mistakes: new Map() }

/** @param title - with a place for what is asked for. */
export const frameOf = (c: OperatorContext, { kind }: Request, title: string): PageFrame => ({
  title: filled(title, { kind: c.var.texts.requests.kinds[kind] }),
  current: 'requests',
})
