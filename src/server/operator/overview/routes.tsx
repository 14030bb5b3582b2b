import { DAY_MS } from '../../day.js'
import { dueSoon } from '../../rights/rights.js'
import type { OperatorDeps } from '../deps.js'
import { page } from '../frame/page.js'
import { problem } from '../frame/problem.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { DECISIONS } from '../receipts/filter.js'
import { type AskedOverview, askedOverview } from './asked.js'
import { countedBy } from './counted.js'
import { seriesCsv } from './csv.js'
import { createNoticeFacts } from './notice-facts.js'
import { numbersIn } from './numbers.js'
import { OverviewPage } from './page.js'
import { type Series, seriesOf } from './series.js'

/** The first page: the numbers of a site, and each table of them as a file. */
export function overviewRoutes({ store, rights, now }: OperatorDeps): readonly OperatorRoute[] {
  const source = { store, facts: createNoticeFacts(store) }

  async function ratesOf(asked: AskedOverview) {
    const { counted, uncounted } = await countedBy(source, asked)
    return { rates: seriesOf(counted, asked.period), uncounted }
  }

  async function decisionsOf({ site, period }: AskedOverview): Promise<Series> {
    const rates = await store.rates({ site, from: period.from, before: period.before }, ['day', 'decision'])
    const counted = rates.map(({ day = 0, decision = '', decisions, granted }) => ({
      day,
      group: decision,
      decisions,
      granted,
    }))
    return seriesOf(counted, period, DECISIONS)
  }

  const askedIn = (c: OperatorContext): AskedOverview =>
    askedOverview(new URL(c.req.url).searchParams, c.var.site, now(), c.var.texts.overview)

  return [
    {
      method: 'GET',
      path: '',
      least: 'reader',
      on: 'site',
      answer: async c => {
        const { base, language, site, texts } = c.var
        const { search, searchParams } = new URL(c.req.url)
        // Where the list of receipts was once.
        if (searchParams.has('after') || searchParams.has('decision'))
          return c.redirect(`${base}/receipts${search}`, 301)
        const asked = askedIn(c)
        const day = Math.floor(now() / DAY_MS) * DAY_MS
        const ofDay = (from: number) => store.rates({ site: site.site, from, before: from + DAY_MS }, ['decision'])
        const [today, lastWeek, decisions, ofPeriod, due] = await Promise.all([
          ofDay(day),
          ofDay(day - 7 * DAY_MS),
          decisionsOf(asked),
          ratesOf(asked),
          dueSoon(rights, site.site),
        ])
        const numbers = numbersIn(language)
        const content = { base, site, asked, due, today, lastWeek, decisions, ...ofPeriod, numbers, texts, now: now() }
        const frame = {
          title: texts.frame.rooms.overview,
          current: 'overview',
          islands: ['chart'],
          styles: ['chart'],
        } as const
        return page(c, frame, <OverviewPage {...content} />, asked.mistakes.length > 0 ? 400 : 200)
      },
    },
    {
      method: 'GET',
      path: '/overview.csv',
      least: 'reader',
      on: 'site',
      forPrograms: true,
      answer: async c => {
        const asked = askedIn(c)
        if (asked.mistakes.length > 0) return problem(400, 'INVALID_FILTER', asked.mistakes.join(' '))
        const isOfDecisions = c.req.query('table') === 'decisions'
        const { rates, uncounted } = isOfDecisions
          ? { rates: await decisionsOf(asked), uncounted: 0 }
          : await ratesOf(asked)
        // A file cannot say that days are missing from it.
        if (uncounted > 0) return beingCounted(filled(c.var.texts.overview.uncounted, { days: uncounted }))
        const { from, to } = asked.form
        const name = `${isOfDecisions ? 'decisions' : `opt-in-by-${asked.by}`}-${asked.site}-${from}-${to}.csv`
        return c.body(seriesCsv(rates), 200, {
          'Content-Type': 'text/csv; charset=utf-8; header=present',
          'Content-Disposition': `attachment; filename="${name}"`,
        })
      },
    },
  ]
}

const AGAIN_SECONDS = 60

function beingCounted(detail: string): Response {
  const answer = problem(503, 'BEING_COUNTED', detail)
  answer.headers.set('Retry-After', String(AGAIN_SECONDS))
  return answer
}
