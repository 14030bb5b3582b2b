import { defineService, textOption } from './define.js'
import { silenceOf } from './silence.js'

const TOKEN = {
  service: 'cloudflare-analytics',
  name: 'token',
  matching: /^[\da-f]{16,64}$/,
  allowed: 'the token of the site',
}
const HOSTS = ['static.cloudflareinsights.com', 'cloudflareinsights.com']

const silence = silenceOf([], HOSTS)

/**
 * Cloudflare Web Analytics by its script, not the one that Cloudflare adds to
 * pages it serves. Sets no cookies and stores nothing. It cannot be stopped: what
 * it sends after a withdrawal is held back.
 *
 * @see https://developers.cloudflare.com/web-analytics/get-started/
 */
export const cloudflareAnalytics = defineService<{ token: string }>({
  id: 'cloudflare-analytics',
  title: 'Cloudflare Web Analytics',
  provider: 'Cloudflare, Inc.',
  privacyUrl: 'https://www.cloudflare.com/privacypolicy/',
  category: 'analytics',
  purpose: 'statistics',
  hosts: HOSTS,
  start(page, options) {
    const token = textOption(options, TOKEN)
    return page.addScript('https://static.cloudflareinsights.com/beacon.min.js', {
      'data-cf-beacon': JSON.stringify({ token }),
    })
  },
  change: silence.end,
  stop: page => silence.begin(page),
})

export default cloudflareAnalytics
