import type { Service } from '../gate/service.js'
import { brevo } from './brevo.js'
import { googleAnalytics } from './google-analytics.js'
import { matomo } from './matomo.js'
import { padlet } from './padlet.js'
import { plausible } from './plausible.js'
import { posthog } from './posthog.js'
import { youtube } from './youtube.js'

/** Every service that comes with Askfirst, for bundlers, which load them together. */
export const all: readonly Service[] = [brevo, googleAnalytics, matomo, padlet, plausible, posthog, youtube]
