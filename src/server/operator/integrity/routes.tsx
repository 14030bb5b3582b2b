import type { OperatorDeps } from '../deps.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { bundleOf, EVIDENCE_AT_MOST } from './evidence.js'
import { evidenceAsked, type ReadEvidence } from './evidence-form.js'
import { IntegrityPage } from './page.js'
import { logStateOf } from './state.js'
import { createVerifyNow } from './verify-now.js'

const RUNS_SHOWN = 5

/** Without script: the browser asks again by itself while there is something to see. */
const REFRESH_SECONDS = 2

const NOTHING_ASKED: ReadEvidence = { form: { receipt: '', from: '', to: '' }, asked: null, mistakes: new Map() }

/** How a site's log is, whether it holds, and what can be shown to others. */
export function integrityRoutes(deps: OperatorDeps): readonly OperatorRoute[] {
  const { logStore, audit, now } = deps
  const verifyNow = createVerifyNow(deps)

  async function shown(c: OperatorContext, evidence = NOTHING_ASKED, status: 200 | 404 | 422 = 200) {
    const { site } = c.var.site
    const [state, runs] = await Promise.all([logStateOf(logStore, site, now()), verifyNow.newest(site, RUNS_SHOWN)])
    const isStill = c.req.query('still') !== undefined
    if (runs[0]?.state === 'running' && !isStill) c.header('Refresh', String(REFRESH_SECONDS))
    const content = <IntegrityPage {...{ c, state, runs, isStill, evidence }} />
    return page(c, { title: c.var.texts.frame.rooms.integrity, current: 'integrity' }, content, status)
  }

  return [
    { method: 'GET', path: '/integrity', least: 'reader', on: 'site', answer: c => shown(c) },
    {
      method: 'POST',
      path: '/integrity/verify',
      least: 'officer',
      on: 'site',
      answer: async c => {
        const { base, operator, site } = c.var
        await verifyNow.begin(site.site, operator ?? '')
        return c.redirect(`${base}/integrity?site=${encodeURIComponent(site.site)}`, 303)
      },
    },
    {
      method: 'GET',
      path: '/integrity/evidence',
      least: 'officer',
      on: 'site',
      answer: async c => {
        const { operator, site, texts } = c.var
        const t = texts.integrity
        const read = evidenceAsked(new URL(c.req.url).searchParams, t)
        if (!read.asked) return shown(c, read, 422)
        const bundle = await bundleOf(deps, site.site, read.asked)
        if (bundle.is !== 'made') {
          const field = read.asked.is === 'receipt' ? 'receipt' : 'to'
          const mistakes = new Map([[field, filled(t[bundle.is], { most: EVIDENCE_AT_MOST })]])
          return shown(c, { ...read, mistakes }, bundle.is === 'unknown' ? 404 : 422)
        }
        const { evidence } = bundle
        const about = { ...read.form, receipts: evidence.receipts.length }
        await audit.note({ site: site.site, operator: operator ?? '', action: 'evidence.made', about })
        const name = `evidence-${site.site}-${evidence.madeAt.slice(0, 10)}.json`
        return c.body(`${JSON.stringify(evidence, null, 2)}\n`, 200, {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Disposition': `attachment; filename="${name}"`,
        })
      },
    },
  ]
}
