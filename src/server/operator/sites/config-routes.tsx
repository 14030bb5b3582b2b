import { publishedPolicies } from '../../policies/in-force.js'
import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { type ConfigCheck, checkConfig } from './config-check.js'
import { ConfigPage } from './config-page.js'

/** A config with a hundred services and texts in many languages, as a form sends it. */
const BYTES_AT_MOST = 300_000

/** Another config of a site, looked at before it is put into place. */
export function configRoutes({ database, written }: OperatorDeps): readonly OperatorRoute[] {
  const policies = publishedPolicies(database)
  const forOfficers = { path: '/sites/config', least: 'officer', on: 'site' } as const

  function shown(c: OperatorContext, typed?: string, check: ConfigCheck | null = null) {
    const { site, texts } = c.var
    const its = written.get(site.site)
    const content = (
      <ConfigPage c={c} typed={typed ?? JSON.stringify(its?.given, null, 2)} check={check} written={its} />
    )
    const isMistake = check !== null && check.is !== 'checked'
    return page(c, { title: texts.sites.checkConfig, current: 'sites' }, content, isMistake ? 422 : 200)
  }

  return [
    { ...forOfficers, method: 'GET', answer: c => shown(c) },
    {
      ...forOfficers,
      method: 'POST',
      answer: async c => {
        const typed = (await formOf(c, BYTES_AT_MOST)).get('config') ?? ''
        return shown(c, typed, await checkConfig(typed, c.var.site, policies))
      },
    },
  ]
}
