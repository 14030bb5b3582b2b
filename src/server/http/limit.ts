import type { Context } from 'hono'
import type { ServerSettings } from '../config.js'
import { clientNetwork } from './client.js'
import type { AppEnv } from './env.js'
import { headerOf } from './header.js'
import { createRateLimit } from './rate-limit.js'

/**
 * Bounds what one network sends to one site. Where the runtime tells no address there is no bound:
 * everybody would share it.
 *
 * @returns a function that throws {@link Refusal} 429.
 */
export function networkLimit(settings: ServerSettings, now: () => number) {
  const networkOf = clientNetwork(settings.trustedProxies)
  const rate = createRateLimit(settings.receiptsPerMinute, now)

  return (c: Context<AppEnv>, site: string, many = 1): void => {
    const network = networkOf(c.env?.address, headerOf(c, 'x-forwarded-for') ?? null)
    if (network) rate.count(`${site} ${network}`, many)
  }
}
