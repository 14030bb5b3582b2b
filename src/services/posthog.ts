import type { Page } from '../gate/page.js'
import { ADDRESS, defineService, textOption } from './define.js'

const KEY = { service: 'posthog', name: 'key', matching: /^phc_\w+$/, allowed: 'a project key that starts with "phc_"' }
const HOST = { ...ADDRESS, service: 'posthog', name: 'host' }

/** What we use of the vendor's global. */
interface PostHog {
  readonly config?: { readonly token?: string }
  init(key: string, config: object): void
  set_config(config: object): void
  stopSessionRecording(): void
  opt_in_capturing(): void
  opt_out_capturing(): void
  reset(alsoDevice: boolean): void
}

const isPostHog = (given: unknown): given is PostHog =>
  typeof given === 'object' && given !== null && 'opt_out_capturing' in given

/** What each page had us start it with; nothing for a page that starts it itself. */
const started = new WeakMap<Page, { readonly key: string; readonly host: string }>()
const stopped = new WeakSet<Page>()

/**
 * PostHog, in the cloud or self-hosted.
 *
 * @see https://posthog.com/docs/privacy/data-storage for what it keeps
 * @see https://posthog.com/docs/libraries/js/config
 */
export const posthog = defineService<{ key: string; host: string }>({
  id: 'posthog',
  title: 'PostHog',
  provider: 'Self-hosted, or PostHog Inc. for PostHog Cloud',
  privacyUrl: 'https://posthog.com/privacy',
  category: 'analytics',
  purpose: 'statistics',
  hosts: ['*.posthog.com'],
  cookies: [
    { name: 'ph_*_posthog', maxAgeDays: 365, purpose: 'visitorId' },
    { name: '__ph_opt_in_out_*', maxAgeDays: 365, purpose: 'preferences' },
    { name: '__ph_cookie_support_*', maxAgeDays: 0, purpose: 'security' },
    { name: 'dmn_chk_*', maxAgeDays: 0, purpose: 'security' },
  ],
  storage: ['ph_*', '__ph_*', '_postHogToolbarParams'],
  start(page, options) {
    const key = textOption(options, KEY)
    const host = textOption(options, HOST).replace(/\/+$/, '')
    started.set(page, { key, host })
    return run(page)
  },
  change: page => (stopped.delete(page) ? run(page) : undefined),
  stop(page) {
    stopped.add(page)
    const vendor = page.global('posthog')
    if (!isPostHog(vendor)) return
    vendor.stopSessionRecording()
    vendor.opt_out_capturing()
    vendor.reset(true)
    letSend(vendor, false)
  },
})

async function run(page: Page): Promise<void> {
  const options = started.get(page)
  if (options)
    await page.addScript(`${options.host.replace('.i.posthog.com', '-assets.i.posthog.com')}/static/array.js`)
  const vendor = page.global('posthog')
  // Consent may have been withdrawn while the script was on its way.
  if (stopped.has(page) || !isPostHog(vendor)) return
  if (options && vendor.config?.token !== options.key) {
    // Unbatched: what waits in a batch would still leave after a withdrawal.
    vendor.init(options.key, { api_host: options.host, request_batching: false })
  } else {
    letSend(vendor, true)
    vendor.opt_in_capturing()
  }
}

function letSend(vendor: PostHog, on: boolean): void {
  // Without it nothing leaves, not even what waits to be sent again; the vendor's own way out would flush that.
  Object.assign(vendor, { __loaded: on })
  // In memory, since the gate erases the opt-out that the vendor keeps in storage.
  vendor.set_config({ opt_out_capturing_by_default: !on, disable_persistence: !on, autocapture: on })
}

export default posthog
