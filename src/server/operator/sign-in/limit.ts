import { clientNetwork } from '../../http/client.js'
import { createRateLimit } from '../../http/rate-limit.js'
import { Refusal } from '../../http/refusal.js'
import type { OperatorContext } from '../frame/route.js'

/** Tries in one minute: a person who mistypes needs fewer, and a program gets nowhere with more. */
const OF_ACCOUNT = 5
const OF_NETWORK = 30

/** Bounds how often passwords and codes are tried, for each account and for each network; in memory alone. */
export function createSignInLimit(trustedProxies: readonly string[], now: () => number) {
  const networkOf = clientNetwork(trustedProxies)
  const accounts = createRateLimit(OF_ACCOUNT, now)
  const networks = createRateLimit(OF_NETWORK, now)

  /** @returns after how many seconds to try again; 0 when this try may go on. */
  return (c: OperatorContext, account: string | null): number => {
    const network = networkOf(c.env?.address, c.req.header('x-forwarded-for') ?? null)
    try {
      if (network) networks.count(network)
      if (account !== null) accounts.count(account)
      return 0
    } catch (error) {
      if (error instanceof Refusal) return error.options.retryAfterSeconds ?? 1
      throw error
    }
  }
}
