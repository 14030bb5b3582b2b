import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { configRoutes } from './config-routes.js'
import type { Checked } from './live-check.js'
import { fetchPage } from './live-page.js'
import { SitePage } from './page.js'
import { snippetIn } from './snippet.js'
import { siteStateOf } from './state.js'

/** The sites of a server: whether they work, what the config says, what their pages need, and whether it is there. */
export function siteRoutes(deps: OperatorDeps): readonly OperatorRoute[] {
  const { publicUrl, audit, written } = deps

  async function shown(c: OperatorContext, checked: Checked | null = null, status: 200 | 422 = 200) {
    const { site } = c.var.site
    const state = await siteStateOf(deps, site)
    const content = <SitePage {...{ c, publicUrl, state, checked }} written={written.get(site)} />
    return page(c, { title: c.var.texts.frame.rooms.sites, current: 'sites' }, content, status)
  }

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
    ...configRoutes(deps),
  ]
}
