import type { Page } from '../gate/page.js'
import { defineService, textOption } from './define.js'
import { silenceOf } from './silence.js'

const TAG = {
  service: 'microsoft-uet',
  name: 'tagId',
  matching: /^\d{4,12}$/,
  allowed: 'the number of the tag, as a text,',
}
const HOSTS = ['bat.bing.com', 'bat.bing.net']

const silence = silenceOf(['uetq'], HOSTS)
const stopped = new WeakSet<Page>()
/** Where the script is there but no tag is made of it: consent was withdrawn while it was on its way. */
const unmade = new WeakMap<Page, string>()

/**
 * Microsoft Advertising's Universal Event Tracking. Its one consent signal is the
 * grant of this service; denied, the tag would go on without cookies, so what it
 * sends after a withdrawal is held back too.
 *
 * @see https://help.ads.microsoft.com/apex/index/3/en/60119 for Consent Mode
 * @see https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_faq
 */
export const microsoftUet = defineService<{ tagId: string }>({
  id: 'microsoft-uet',
  title: 'Microsoft Advertising (UET)',
  provider: 'Microsoft Ireland Operations Limited',
  privacyUrl: 'https://privacy.microsoft.com/privacystatement',
  category: 'analytics',
  purpose: 'marketing',
  hosts: HOSTS,
  cookies: [
    { name: '_uetsid', maxAgeDays: 1, purpose: 'session' },
    { name: '_uetvid', maxAgeDays: 390, purpose: 'visitorId' },
    { name: '_uetmsclkid', maxAgeDays: 90, purpose: 'marketing' },
    { name: 'MUID', maxAgeDays: 390, purpose: 'marketing' },
  ],
  storage: ['_uetsid*', '_uetvid*'],
  async start(page, options) {
    const ti = textOption(options, TAG)
    // The page's own snippet may have given it.
    if (!Object(page.global('uetq')).includes?.('default')) tell(page, 'consent', 'default', { ad_storage: 'denied' })
    tell(page, 'consent', 'update', { ad_storage: 'granted' })
    await page.addScript('https://bat.bing.com/bat.js')
    unmade.set(page, ti)
    if (!stopped.has(page)) make(page)
  },
  change(page) {
    if (!stopped.delete(page)) return
    silence.end(page)
    tell(page, 'consent', 'update', { ad_storage: 'granted' })
    make(page)
  },
  stop(page) {
    if (stopped.has(page)) return
    stopped.add(page)
    tell(page, 'consent', 'update', { ad_storage: 'denied' })
    silence.begin(page)
  },
})

function make(page: Page): void {
  const ti = unmade.get(page)
  const Tag = page.global('UET')
  if (ti === undefined || typeof Tag !== 'function') return
  unmade.delete(page)
  page.setGlobal('uetq', Reflect.construct(Tag, [{ ti, q: page.global('uetq') }]))
  tell(page, 'pageLoad')
}

/** One command: before the script came each word is an item of the queue, afterwards they are one call. */
function tell(page: Page, ...words: unknown[]): void {
  const queue = page.global('uetq')
  const push: unknown = Reflect.get(Object(queue), 'push')
  if (typeof push === 'function') push.apply(queue, words)
  else for (const word of words) page.push('uetq', word)
}

export default microsoftUet
