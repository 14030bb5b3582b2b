import type { Page } from '../gate/page.js'
import { ADDRESS, defineService, optionalText, textOption } from './define.js'
import { call, silenceOf } from './silence.js'

const WEBSITE = {
  service: 'umami',
  name: 'websiteId',
  matching: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  allowed: 'the id of the website, a UUID,',
}
const SRC = { ...ADDRESS, service: 'umami', name: 'src' }

const silence = silenceOf(['umami'], ['cloud.umami.is', '*.umami.dev'])
const stopped = new WeakSet<Page>()

/** A function of ours that the tracker hands each event to before it is sent; nothing is sent when it returns nothing. */
const BEFORE_SEND = 'askfirstUmami'

/**
 * Umami, in the cloud or self-hosted. Sets no cookies; versions that join visits
 * keep `umami.visitor`. A self-hosted tracker that the page itself starts can
 * be stopped if its script has `data-before-send="askfirstUmami"`.
 *
 * @see https://umami.is/docs/tracker-configuration
 */
export const umami = defineService<{ websiteId: string; src?: string }>({
  id: 'umami',
  title: 'Umami',
  provider: 'Self-hosted, or Umami Software, Inc. for Umami Cloud',
  privacyUrl: 'https://umami.is/privacy',
  category: 'analytics',
  purpose: 'statistics',
  hosts: ['cloud.umami.is', '*.umami.is', '*.umami.dev'],
  storage: ['umami.visitor'],
  start(page, options) {
    const websiteId = textOption(options, WEBSITE)
    const src = optionalText(options, SRC) ?? 'https://cloud.umami.is/script.js'
    filter(page)
    return page.addScript(src, { 'data-website-id': websiteId, 'data-before-send': BEFORE_SEND })
  },
  change(page) {
    if (!stopped.delete(page)) return
    silence.end(page)
    call(page, 'umami', 'track')
  },
  stop(page) {
    stopped.add(page)
    filter(page)
    silence.begin(page)
  },
})

function filter(page: Page): void {
  page.setGlobal(BEFORE_SEND, (_type: unknown, event: unknown) => (stopped.has(page) ? undefined : event))
}

export default umami
