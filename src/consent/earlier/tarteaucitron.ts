import { answersIn } from './answers.js'
import type { Tool } from './choice.js'

/**
 * tarteaucitron 1.x: `!gtag=true!matomo=false!vimeo=wait`, where `wait` is no answer yet. It keeps no time.
 * Each name is read whole: `multiplegtag` says nothing of `gtag`.
 *
 * @see https://tarteaucitron.io/en/install/
 */
export const tarteaucitron: Tool = {
  keptAs: 'tarteaucitron',
  services: { gtag: 'google-analytics', googlemapsembed: 'google-maps', matomocloud: 'matomo' },
  read: text => ({ services: answersIn(text, /!([^!=]+)=(true|false)(?=!|$)/g) }),
}
