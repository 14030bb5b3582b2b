import type { Service } from '../gate/service.js'
import { activecampaign } from './activecampaign.js'
import { amplitude } from './amplitude.js'
import { brevo } from './brevo.js'
import { clarity } from './clarity.js'
import { cloudflareAnalytics } from './cloudflare-analytics.js'
import { facebook } from './facebook.js'
import { fathom } from './fathom.js'
import { googleAnalytics } from './google-analytics.js'
import { googleMaps } from './google-maps.js'
import { googleTagManager } from './google-tag-manager.js'
import { hotjar } from './hotjar.js'
import { hubspot } from './hubspot.js'
import { klaviyo } from './klaviyo.js'
import { linkedin } from './linkedin.js'
import { mailchimp } from './mailchimp.js'
import { matomo } from './matomo.js'
import { microsoftUet } from './microsoft-uet.js'
import { mixpanel } from './mixpanel.js'
import { openstreetmap } from './openstreetmap.js'
import { padlet } from './padlet.js'
import { piwikPro } from './piwik-pro.js'
import { plausible } from './plausible.js'
import { posthog } from './posthog.js'
import { simpleAnalytics } from './simple-analytics.js'
import { spotify } from './spotify.js'
import { tricider } from './tricider.js'
import { umami } from './umami.js'
import { vimeo } from './vimeo.js'
import { x } from './x.js'
import { youtube } from './youtube.js'

/** Every service that comes with Askfirst, for bundlers, which load them together. */
export const all: readonly Service[] = [
  activecampaign,
  amplitude,
  brevo,
  clarity,
  cloudflareAnalytics,
  facebook,
  fathom,
  googleAnalytics,
  googleMaps,
  googleTagManager,
  hotjar,
  hubspot,
  klaviyo,
  linkedin,
  mailchimp,
  matomo,
  microsoftUet,
  mixpanel,
  openstreetmap,
  padlet,
  piwikPro,
  plausible,
  posthog,
  simpleAnalytics,
  spotify,
  tricider,
  umami,
  vimeo,
  x,
  youtube,
]
