import { createPost } from '../../mail/post.js'
import type { SmtpSettings } from '../../mail/smtp.js'
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
  readonly smtp: SmtpSettings | null
  readonly sites: readonly string[]
  onError(error: unknown): void
}

/** Retention as a server's config wants it, each day by itself where it says so. */
export function openRetention({ rights, settings, smtp, sites, onError }: OpenRetentionOptions): Retention {
  const { webhook, isOn: isDaily } = settings
  const { now } = rights
  const warner = warnAll([
    ...(webhook ? [webhookWarner(webhook, now)] : []),
    ...(smtp?.to === undefined ? [] : [mailWarner(createPost(smtp), smtp.to)]),
  ])
  const retention = createRetention({ rights, warner, isDaily, onError })
  if (!isDaily) return retention
  const daily = keepDaily({ retention, sites, now, onError })
  return { ...retention, stop: daily.stop }
}
