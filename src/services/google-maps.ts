import { defineService } from './define.js'

/**
 * A map of Google, in a frame or by a script that the page marks; nothing to
 * start. The cookies belong to google.com: only that site or the browser can
 * remove them.
 *
 * @see https://policies.google.com/technologies/cookies for the names and lifetimes
 */
export const googleMaps = defineService({
  id: 'google-maps',
  title: 'Google Maps',
  provider: 'Google Ireland Limited',
  privacyUrl: 'https://policies.google.com/privacy',
  category: 'functional',
  purpose: 'embed',
  hosts: ['www.google.com', 'maps.google.com', 'maps.googleapis.com', 'maps.gstatic.com'],
  cookies: [
    { name: 'NID', maxAgeDays: 182, purpose: 'preferences' },
    { name: 'SOCS', maxAgeDays: 393, purpose: 'preferences' },
    { name: '__Secure-ENID', maxAgeDays: 393, purpose: 'preferences' },
    { name: 'AEC', maxAgeDays: 182, purpose: 'security' },
  ],
})

export default googleMaps
