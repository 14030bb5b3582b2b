import type { Page } from '../gate/page.js'
import { ADDRESS, defineService, optionalText, textOption } from './define.js'
import { call, silenceOf } from './silence.js'

const TOKEN = { service: 'mixpanel', name: 'token', matching: /^\w{6,64}$/, allowed: 'the token of the project' }
const HOST = { ...ADDRESS, service: 'mixpanel', name: 'host' }
const SRC = { ...ADDRESS, service: 'mixpanel', name: 'src' }
const HOSTS = ['*.mixpanel.com', '*.mxpnl.com']

const silence = silenceOf(['mixpanel'], HOSTS)
const started = new WeakMap<Page, { readonly token: string; readonly host: string | undefined; readonly src: string }>()
const stopped = new WeakSet<Page>()

/**
 * Mixpanel. Its opt-out stands in a key that the gate erases, so what the library
 * would send after that is held back as well.
 *
 * @see https://docs.mixpanel.com/docs/privacy/protecting-user-data
 * @see https://github.com/mixpanel/mixpanel-js for the names and lifetimes
 */
export const mixpanel = defineService<{ token: string; host?: string; src?: string }>({
  id: 'mixpanel',
  title: 'Mixpanel',
  provider: 'Mixpanel, Inc.',
  privacyUrl: 'https://mixpanel.com/legal/privacy-policy',
  category: 'analytics',
  purpose: 'statistics',
  hosts: HOSTS,
  cookies: [
    { name: 'mp_*_mixpanel', maxAgeDays: 365, purpose: 'visitorId' },
    { name: '__mp_opt_in_out_*', maxAgeDays: 365, purpose: 'preferences' },
  ],
  storage: ['mp_*_mixpanel', 'mp_tab_id_*', 'mp_gen_new_tab_id_*', '__mp_opt_in_out_*', '__mpq_*', '__mplss_*'],
  start(page, options) {
    const token = textOption(options, TOKEN)
    const src = optionalText(options, SRC) ?? 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js'
    started.set(page, { token, host: optionalText(options, HOST), src })
    // What the library looks for when it arrives; `_i` are the instances that it makes at once.
    if (!page.global('mixpanel')) page.setGlobal('mixpanel', Object.assign([], { __SV: 1.2, _i: [] }))
    return run(page)
  },
  change: page => (stopped.delete(page) ? run(page) : undefined),
  stop(page) {
    if (stopped.has(page)) return
    stopped.add(page)
    // Without a request to delete the person: that would be one more.
    call(page, 'mixpanel', 'opt_out_tracking', { delete_user: false })
    silence.begin(page, started.get(page)?.host)
  },
})

async function run(page: Page): Promise<void> {
  const options = started.get(page)
  silence.end(page)
  if (options) await page.addScript(options.src)
  // Consent may have been withdrawn while the script was on its way.
  if (stopped.has(page)) return
  if (!options || Reflect.has(Object(page.global('mixpanel')), 'persistence')) {
    call(page, 'mixpanel', 'clear_opt_in_out_tracking')
    call(page, 'mixpanel', 'reset')
    return
  }
  const { token, host } = options
  // Unbatched: what waits in a batch would be lost at a withdrawal, or sent after it.
  call(page, 'mixpanel', 'init', token, {
    ...(host && { api_host: host }),
    batch_requests: false,
    track_pageview: true,
  })
}

export default mixpanel
