import { defineService } from './define.js'

/**
 * A video on YouTube, in a frame that the page marks; nothing to start. Its
 * cookies and keys belong to youtube.com and only that site or the browser can
 * remove them.
 *
 * @see https://policies.google.com/technologies/cookies for the names and lifetimes
 */
export const youtube = defineService({
  id: 'youtube',
  title: 'YouTube',
  provider: 'Google Ireland Limited',
  privacyUrl: 'https://policies.google.com/privacy',
  category: 'functional',
  purpose: 'embed',
  hosts: ['www.youtube.com', 'www.youtube-nocookie.com', 'i.ytimg.com', '*.googlevideo.com'],
  cookies: [
    { name: 'VISITOR_INFO1_LIVE', maxAgeDays: 182, purpose: 'preferences' },
    { name: 'VISITOR_PRIVACY_METADATA', maxAgeDays: 182, purpose: 'preferences' },
    { name: '__Secure-ROLLOUT_TOKEN', maxAgeDays: 182, purpose: 'preferences' },
    { name: 'YSC', purpose: 'security' },
  ],
  storage: ['yt-remote-*', 'yt-player-*', 'ytidb::*'],
})

export default youtube
