import type { Page } from '../gate/page.js'
import { ADDRESS, defineService, optionalText, textOption } from './define.js'
import { createQueue } from './queue.js'
import { silenceOf } from './silence.js'

const ID = { service: 'clarity', name: 'id', matching: /^[a-z\d]{6,20}$/, allowed: 'the id of the project' }
const SRC = { ...ADDRESS, service: 'clarity', name: 'src' }
const HOSTS = ['www.clarity.ms', '*.clarity.ms', 'c.bing.com']

const silence = silenceOf([], HOSTS)
const stopped = new WeakSet<Page>()
const addresses = new WeakMap<Page, string>()
/** What its script will be told when it is there. */
const waiting = new WeakMap<Page, unknown[]>()
/** Whether advertising was granted, as it was told last. */
const told = new WeakMap<Page, string>()

/**
 * Microsoft Clarity. `stop` and `start` are what its script offers, if not its
 * manual; what it had gathered and would still send then is held back.
 *
 * @see https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list
 * @see https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2
 * @see https://github.com/microsoft/clarity for `stop`, the lifetimes and `_cltk`
 */
export const clarity = defineService<{ id: string; src?: string }>({
  id: 'clarity',
  title: 'Microsoft Clarity',
  provider: 'Microsoft Ireland Operations Limited',
  privacyUrl: 'https://privacy.microsoft.com/privacystatement',
  category: 'analytics',
  purpose: 'statistics',
  hosts: HOSTS,
  cookies: [
    { name: '_clck', maxAgeDays: 365, purpose: 'visitorId' },
    { name: '_clsk', maxAgeDays: 1, purpose: 'session' },
    { name: 'CLID', maxAgeDays: 365, purpose: 'visitorId' },
    { name: 'MUID', maxAgeDays: 390, purpose: 'marketing' },
    { name: 'ANONCHK', maxAgeDays: 1 / 144, purpose: 'marketing' },
  ],
  storage: ['_cltk'],
  start(page, options) {
    const id = textOption(options, ID)
    const src = optionalText(options, SRC) ?? 'https://www.clarity.ms/tag/'
    addresses.set(page, new URL('/', src).href)
    if (!page.global('clarity')) {
      const queue = createQueue()
      waiting.set(page, queue.q)
      page.setGlobal('clarity', queue)
    }
    agree(page)
    return page.addScript(src + id)
  },
  change(page) {
    if (stopped.delete(page)) {
      silence.end(page)
      if (!forget(page)) say(page, 'start')
    }
    agree(page)
  },
  stop(page) {
    stopped.add(page)
    silence.begin(page, addresses.get(page))
    forget(page)
    told.delete(page)
    // This clears its cookies, but then it goes on without them: hence the second line.
    say(page, 'consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' })
    say(page, 'stop')
  },
})

/** The service is granted, and so is what it needs to know a visitor again; whether advertising is, the site's Consent Mode says. */
function agree(page: Page): void {
  const { ad_storage } = page.consentMode()
  if (told.get(page) === ad_storage) return
  told.set(page, ad_storage)
  say(page, 'consentv2', { ad_Storage: ad_storage, analytics_Storage: 'granted' })
}

/** Takes back what waits for the script; tells whether the script is still on its way. */
function forget(page: Page): boolean {
  const queue: unknown = Reflect.get(Object(page.global('clarity')), 'q')
  if (!Array.isArray(queue) || queue !== waiting.get(page)) return false
  queue.length = 0
  return true
}

function say(page: Page, ...words: unknown[]): void {
  const vendor = page.global('clarity')
  if (typeof vendor === 'function') vendor(...words)
}

export default clarity
