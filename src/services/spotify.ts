import { defineService } from './define.js'

/**
 * A player of Spotify, in a frame that the page marks; nothing to start. The
 * cookies belong to spotify.com: only that site or the browser can remove them.
 *
 * @see https://www.spotify.com/legal/cookies-policy/
 */
export const spotify = defineService({
  id: 'spotify',
  title: 'Spotify',
  provider: 'Spotify AB',
  privacyUrl: 'https://www.spotify.com/legal/privacy-policy/',
  category: 'functional',
  purpose: 'embed',
  hosts: ['open.spotify.com', '*.spotify.com', '*.spotifycdn.com', '*.scdn.co'],
  cookies: [
    { name: 'sp_t', maxAgeDays: 365, purpose: 'visitorId' },
    { name: 'sp_landing', maxAgeDays: 1, purpose: 'statistics' },
  ],
})

export default spotify
