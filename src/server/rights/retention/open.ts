import type { Rights } from '../rights.js'
import { keepDaily } from './daily.js'
import { mailWarner } from './officer-mail.js'
import { createRetention, type Retention } from './retention.js'
import type { RetentionSettings } from './settings.js'
import { warnAll } from './warner.js'
import { webhookWarner } from './webhook.js'

export interface OpenRetentionOptions {
  readonly rights: Rights
  readonly settings: RetentionSettings
  readonly sites: readonly string[]
  onError(error: unknown): void
}

/** Retention as a server's config wants it, each day by itself where it says so. */
export function openRetention({ rights, settings, sites, onError }: OpenRetentionOptions): Retention {
  const { webhook, smtp, isOn: isDaily } = settings
  const { now } = rights
  const warner = warnAll([...(webhook ? [webhookWarner(webhook, now)] : []), ...(smtp ? [mailWarner(smtp)] : [])])
  const retention = createRetention({ rights, warner, isDaily, onError })
  if (!isDaily) return retention
  const daily = keepDaily({ retention, sites, now, onError })
  return { ...retention, stop: daily.stop }
}
