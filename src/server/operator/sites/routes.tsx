import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { fetchPage } from './live-page.js'
import { type Checked, SitePage } from './page.js'
import { snippetIn } from './snippet.js'

/** The sites of a server as its config has them, what to put into their pages, and whether it is there. */
export function siteRoutes({ publicUrl, audit }: OperatorDeps): readonly OperatorRoute[] {
  const shown = (c: OperatorContext, checked: Checked | null = null, status: 200 | 422 = 200) =>
    page(
      c,
      { title: c.var.texts.frame.rooms.sites, current: 'sites' },
      <SitePage c={c} publicUrl={publicUrl} checked={checked} />,
      status,
    )
  return [
    { method: 'GET', path: '/sites', least: 'reader', on: 'site', answer: c => shown(c) },
    {
      method: 'POST',
      path: '/sites/check',
      least: 'officer',
      on: 'site',
      answer: async c => {
        const { site, operator } = c.var
        const typed = ((await formOf(c)).get('address') ?? '').trim()
        const live = await fetchPage(typed, { origins: site.origins })
        if (live.is === 'not-own') return shown(c, { typed, is: live.is }, 422)
        const is = live.is === 'page' ? snippetIn(live.html, site, live.address) : live.is
        await audit.note({
          site: site.site,
          operator: operator ?? '',
          action: 'site.checked',
          about: { address: typed, is },
        })
        return shown(c, { typed, is, ...('status' in live ? { status: live.status } : {}) })
      },
    },
  ]
}
