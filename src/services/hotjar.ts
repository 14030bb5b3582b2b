import { defineService, textOption } from './define.js'
import { createQueue } from './queue.js'
import { silenceOf } from './silence.js'

const ID = { service: 'hotjar', name: 'id', matching: /^\d{3,12}$/, allowed: 'the number of the site, as a text,' }
const HOSTS = ['*.hotjar.com', '*.hotjar.io']

/** The version of Hotjar's snippet. */
const SNIPPET = 6

const silence = silenceOf(['hj'], HOSTS)

/**
 * Hotjar (now a part of Contentsquare). It publishes no way to be stopped: what
 * its recording sends after a withdrawal is held back.
 *
 * @see https://help.hotjar.com/hc/en-us/articles/115011789248 for the names and lifetimes
 */
export const hotjar = defineService<{ id: string }>({
  id: 'hotjar',
  title: 'Hotjar',
  provider: 'Hotjar Limited',
  privacyUrl: 'https://www.hotjar.com/privacy/',
  category: 'analytics',
  purpose: 'statistics',
  hosts: HOSTS,
  cookies: [
    { name: '_hjSessionUser_*', maxAgeDays: 365, purpose: 'visitorId' },
    { name: '_hjid', maxAgeDays: 365, purpose: 'visitorId' },
    { name: '_hjSession_*', maxAgeDays: 1 / 48, purpose: 'session' },
    { name: '_hj*', maxAgeDays: 365, purpose: 'statistics' },
  ],
  storage: ['_hj*', 'hjViewportId', 'hjActiveViewportIds'],
  start(page, options) {
    const id = textOption(options, ID)
    if (!page.global('hj')) page.setGlobal('hj', createQueue())
    page.setGlobal('_hjSettings', { hjid: Number(id), hjsv: SNIPPET })
    return page.addScript(`https://static.hotjar.com/c/hotjar-${id}.js?sv=${SNIPPET}`)
  },
  change: silence.end,
  stop: page => silence.begin(page),
})

export default hotjar
