import { renderToString } from 'preact-render-to-string'
import type { OperatorDeps } from '../deps.js'
import { problem } from '../frame/problem.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { streamOf } from '../frame/stream.js'
import { filterOf } from './filter.js'
import { liveOf } from './live.js'
import { ReceiptRow } from './row.js'

/** The rows of a list as they come; for the page that is open, until its session ends or the server does. */
export const liveRoutes = ({ store, auth, access, closing }: OperatorDeps): readonly OperatorRoute[] => {
  async function mayGoOn({ req, var: { site } }: OperatorContext): Promise<boolean> {
    const session = await auth.session(req.raw)
    return session !== null && (await access.standingOf(session.email)).on(site.site) !== null
  }

  return [
    {
      method: 'GET',
      path: '/receipts/live',
      least: 'reader',
      on: 'site',
      forPrograms: true,
      answer: c => {
        const { base, site, texts } = c.var
        const { filter, mistakes } = filterOf(new URL(c.req.url).searchParams, site, texts.receipts.filter)
        if (mistakes.size > 0) return problem(400, 'INVALID_FILTER', [...mistakes.values()].join(' '))
        if (!c.req.header('accept')?.includes('text/event-stream')) {
          return problem(
            400,
            'EVENTS_ONLY',
            'This is a stream of events without an end: ask with Accept: text/event-stream.',
          )
        }
        const gone = new AbortController()
        const chunks = liveOf({
          store,
          filter,
          since: c.req.header('last-event-id') ?? c.req.query('since') ?? '',
          textOf: kept => renderToString(<ReceiptRow base={base} kept={kept} texts={texts.receipts} />),
          mayGoOn: () => mayGoOn(c),
          signal: AbortSignal.any([gone.signal, closing]),
        })
        return c.body(
          streamOf(chunks, () => gone.abort()),
          200,
          { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' },
        )
      },
    },
  ]
}
