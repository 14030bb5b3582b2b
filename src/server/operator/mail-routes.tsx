/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { basePathOf } from './base-path.js'
import type { OperatorDeps, OperatorEnv } from './deps.js'
import { siteNames } from './filter.js'
import { pageOf } from './layout.js'
import { MailPage } from './mail-page.js'
import { summariesOf } from './mail-summary.js'

/** What the store holds of a site's mailings; the first site's unless another is named. */
export function mailRoutes({ store, sites, publicUrl }: OperatorDeps): Hono<OperatorEnv> {
  const base = basePathOf(publicUrl)
  return new Hono<OperatorEnv>().get('/', async c => {
    const names = siteNames(sites)
    const site = c.req.query('site') || (names[0] ?? '')
    const isKnown = names.includes(site)
    const mistake = isKnown ? null : `there is no site “${site}” here; there is ${names.join(', ')}.`
    const messages = isKnown ? summariesOf(await store.mailEvents(site)) : []
    const frame = { base, title: 'Mail', operator: c.get('operator'), current: 'mail' } as const
    const content = <MailPage base={base} sites={sites} site={site} mistake={mistake} messages={messages} />
    return c.html(pageOf(frame, content), isKnown ? 200 : 400)
  })
}
