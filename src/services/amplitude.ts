import type { Page } from '../gate/page.js'
import { ADDRESS, defineService, optionalText, textOption } from './define.js'
import { call, silenceOf } from './silence.js'

const KEY = { service: 'amplitude', name: 'key', matching: /^[\da-f]{32}$/, allowed: 'the API key of the project' }
const ZONE = { service: 'amplitude', name: 'zone', matching: /^(EU|US)$/, allowed: '"EU" or "US"' }
const SERVER = { ...ADDRESS, service: 'amplitude', name: 'serverUrl' }
const SRC = { ...ADDRESS, service: 'amplitude', name: 'src' }
const HOSTS = ['cdn.amplitude.com', '*.amplitude.com']

const silence = silenceOf(['amplitude'], HOSTS)
const started = new WeakMap<Page, { readonly key: string; readonly src: string; readonly config: object }>()
const servers = new WeakMap<Page, string>()
const running = new WeakSet<Page>()
const stopped = new WeakSet<Page>()

/**
 * Amplitude's Browser SDK 2. Its opt-out does not hold back what is on its way
 * already, so that is done here.
 *
 * @see https://amplitude.com/docs/sdks/analytics/browser/cookies-and-consent-management
 * @see https://github.com/amplitude/Amplitude-TypeScript
 */
export const amplitude = defineService<{ key: string; zone?: string; serverUrl?: string; src?: string }>({
  id: 'amplitude',
  title: 'Amplitude',
  provider: 'Amplitude, Inc.',
  privacyUrl: 'https://amplitude.com/privacy',
  category: 'analytics',
  purpose: 'statistics',
  hosts: HOSTS,
  cookies: [
    { name: 'AMP_*', maxAgeDays: 365, purpose: 'visitorId' },
    { name: 'AMP_MKTG_*', maxAgeDays: 365, purpose: 'marketing' },
  ],
  storage: ['AMP_*', 'AMP'],
  start(page, options) {
    const key = textOption(options, KEY)
    const serverUrl = optionalText(options, SERVER)
    const src = optionalText(options, SRC) ?? 'https://cdn.amplitude.com/libs/analytics-browser-2.11.1-min.js.gz'
    const config = {
      serverZone: optionalText(options, ZONE) ?? 'US',
      ...(serverUrl && { serverUrl }),
      // Sent at once: what waits would leave after a withdrawal.
      flushQueueSize: 1,
      fetchRemoteConfig: false,
      enableDiagnostics: false,
    }
    started.set(page, { key, src, config })
    if (serverUrl) servers.set(page, serverUrl)
    return run(page)
  },
  change: page => (stopped.delete(page) ? run(page) : undefined),
  stop(page) {
    if (stopped.has(page)) return
    stopped.add(page)
    call(page, 'amplitude', 'setOptOut', true)
    silence.begin(page, servers.get(page))
  },
})

async function run(page: Page): Promise<void> {
  const options = started.get(page)
  silence.end(page)
  if (options) await page.addScript(options.src)
  // Consent may have been withdrawn while the script was on its way.
  if (stopped.has(page)) return
  if (!options || running.has(page)) {
    call(page, 'amplitude', 'reset')
    call(page, 'amplitude', 'setOptOut', false)
    return
  }
  running.add(page)
  call(page, 'amplitude', 'init', options.key, options.config)
}

export default amplitude
