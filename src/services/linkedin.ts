import { defineService } from './define.js'

/**
 * Posts of LinkedIn, in a frame that the page marks; nothing to start. The
 * cookies belong to linkedin.com: only that site or the browser can remove
 * them. Not the Insight Tag.
 *
 * @see https://www.linkedin.com/legal/l/cookie-table for the names and lifetimes
 */
export const linkedin = defineService({
  id: 'linkedin',
  title: 'LinkedIn',
  provider: 'LinkedIn Ireland Unlimited Company',
  privacyUrl: 'https://www.linkedin.com/legal/privacy-policy',
  category: 'functional',
  purpose: 'embed',
  hosts: ['www.linkedin.com', 'platform.linkedin.com', '*.licdn.com'],
  cookies: [
    { name: 'bcookie', maxAgeDays: 365, purpose: 'visitorId' },
    { name: 'bscookie', maxAgeDays: 365, purpose: 'security' },
    { name: 'li_gc', maxAgeDays: 182, purpose: 'preferences' },
    { name: 'lidc', maxAgeDays: 1, purpose: 'session' },
  ],
})

export default linkedin
