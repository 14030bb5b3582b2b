import { defineService, optionalText } from './define.js'
import { silenceOf } from './silence.js'

const HOSTNAME = {
  service: 'simple-analytics',
  name: 'hostname',
  matching: /^[\w.-]+$/,
  allowed: 'the host name, as in the Simple Analytics settings,',
}
const HOSTS = ['scripts.simpleanalyticscdn.com', 'queue.simpleanalyticscdn.com']

const silence = silenceOf(['sa_event', 'sa_pageview'], HOSTS)

/**
 * Simple Analytics. Sets no cookies and stores nothing. Its script has no way to
 * be stopped: what it sends after a withdrawal is held back.
 *
 * @see https://docs.simpleanalytics.com/script
 * @see https://github.com/simpleanalytics/scripts
 */
export const simpleAnalytics = defineService<{ hostname?: string }>({
  id: 'simple-analytics',
  title: 'Simple Analytics',
  provider: 'Simple Analytics B.V.',
  privacyUrl: 'https://www.simpleanalytics.com/privacy-policy',
  category: 'analytics',
  purpose: 'statistics',
  hosts: HOSTS,
  start(page, options) {
    const hostname = optionalText(options, HOSTNAME)
    return page.addScript(
      'https://scripts.simpleanalyticscdn.com/latest.js',
      hostname ? { 'data-hostname': hostname } : {},
    )
  },
  change: silence.end,
  stop: page => silence.begin(page),
})

export default simpleAnalytics
