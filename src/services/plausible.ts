import type { Page } from '../gate/page.js'
import { ADDRESS, defineService, textOption } from './define.js'
import { createQueue } from './queue.js'

const DOMAIN = {
  service: 'plausible',
  name: 'domain',
  matching: /^[^\s,]+$/,
  allowed: 'the domain, as in the Plausible settings,',
}
const SRC = { ...ADDRESS, service: 'plausible', name: 'src' }
const ENDPOINT = { ...ADDRESS, service: 'plausible', name: 'endpoint' }

/** A flag that every version of the tracker reads before each event. It dies with the page, where `plausible_ignore` would stay in storage. */
const IGNORED = '__nightmare'

/**
 * Plausible, in the cloud or self-hosted. Sets no cookies and stores nothing.
 * A tracker that the page itself started with `captureOnLocalhost` does not
 * read {@link IGNORED} and can only be stopped by the page.
 *
 * @see https://plausible.io/docs/script-extensions
 * @see https://plausible.io/data-policy
 */
export const plausible = defineService<{ domain: string; src?: string; endpoint?: string }>({
  id: 'plausible',
  title: 'Plausible',
  provider: 'Self-hosted, or Plausible Insights OÜ for Plausible Cloud',
  privacyUrl: 'https://plausible.io/privacy',
  category: 'analytics',
  purpose: 'statistics',
  hosts: ['plausible.io'],
  start(page, options) {
    const domain = textOption(options, DOMAIN)
    const src = options.src === undefined ? 'https://plausible.io/js/script.js' : textOption(options, SRC)
    const endpoint = options.endpoint === undefined ? undefined : textOption(options, ENDPOINT)
    // What the newer script reads, and hands each event to before it is sent.
    const o = {
      domain,
      ...(endpoint && { endpoint }),
      transformRequest: (payload: unknown) => (page.global(IGNORED) ? null : payload),
    }
    if (!page.global('plausible')) page.setGlobal('plausible', Object.assign(createQueue(), { o }))
    // What the older script reads.
    return page.addScript(src, { 'data-domain': domain, ...(endpoint && { 'data-api': endpoint }) })
  },
  change(page) {
    if (!page.global(IGNORED)) return
    page.setGlobal(IGNORED, false)
    count(page)
  },
  stop(page) {
    page.setGlobal(IGNORED, true)
    forgetPageView(page)
  },
})

/**
 * The tracker reports how long a counted page was read, and asks nothing
 * before it does; only an ignored page view ends that. It first reports the
 * one that was counted, so it finds no `fetch` for that moment.
 */
function forgetPageView(page: Page): void {
  const fetch = page.global('fetch')
  page.setGlobal('fetch', undefined)
  try {
    count(page)
  } finally {
    page.setGlobal('fetch', fetch)
  }
}

function count(page: Page): void {
  const track = page.global('plausible')
  if (typeof track === 'function') track('pageview')
}

export default plausible
