/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { basePathOf } from './base-path.js'
import type { OperatorDeps, OperatorEnv } from './deps.js'
import { siteNames } from './filter.js'
import { pageOf } from './layout.js'
import { mailCsv } from './mail-csv.js'
import { MailPage } from './mail-page.js'
import { summariesOf } from './mail-summary.js'
import { problem } from './problem.js'

/** What the store holds of a site's mailings; the first site's unless another is named. */
export function mailRoutes({ store, sites, publicUrl, now }: OperatorDeps): Hono<OperatorEnv> {
  const base = basePathOf(publicUrl)
  const names = siteNames(sites)

  function asked(given: string | undefined): { readonly site: string; readonly mistake: string | null } {
    const site = given || (names[0] ?? '')
    const mistake = names.includes(site) ? null : `there is no site “${site}” here; there is ${names.join(', ')}.`
    return { site, mistake }
  }

  return new Hono<OperatorEnv>()
    .get('/', async c => {
      const { site, mistake } = asked(c.req.query('site'))
      const messages = mistake === null ? await summariesOf(store, site) : []
      const frame = { base, title: 'Mail', operator: c.get('operator'), current: 'mail' } as const
      const content = <MailPage base={base} sites={sites} site={site} mistake={mistake} messages={messages} />
      return c.html(pageOf(frame, content), mistake === null ? 200 : 400)
    })
    .get('/export', async c => {
      const { site, mistake } = asked(c.req.query('site'))
      if (mistake !== null) return problem(400, 'INVALID_FILTER', mistake)
      const day = new Date(now()).toISOString().slice(0, 10)
      return c.body(mailCsv(await summariesOf(store, site)), 200, {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="mail-${site}-${day}.csv"`,
      })
    })
}
