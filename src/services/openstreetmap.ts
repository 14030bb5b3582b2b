import { defineService } from './define.js'

/**
 * A map of OpenStreetMap, in a frame or by a script that the page marks; nothing
 * to start. Its tile servers set no cookies, but see the visitor's address and
 * the page's. The frame (`export/embed.html`) may remember the last view in a
 * cookie of openstreetmap.org, which only that site or the browser can remove.
 *
 * @see https://osmfoundation.org/wiki/Services_and_tile_users_privacy_FAQ
 */
export const openstreetmap = defineService({
  id: 'openstreetmap',
  title: 'OpenStreetMap',
  provider: 'OpenStreetMap Foundation',
  privacyUrl: 'https://osmfoundation.org/wiki/Privacy_Policy',
  category: 'functional',
  purpose: 'embed',
  hosts: ['www.openstreetmap.org', 'tile.openstreetmap.org', '*.tile.openstreetmap.org'],
})

export default openstreetmap
