import { createHash } from 'node:crypto'
import { base64Of } from '../../../contract/log/bytes.js'
import { parseCheckpoint } from '../../../contract/log/checkpoint.js'
import { formatLogKey, logKeyOf } from '../../../contract/log/key.js'
import type { LogStore } from '../../stores/log-store.js'

/** A key of the log, as it can be compared over the telephone and as programs take it. */
export interface ShownKey {
  /** SHA-256 of its 32 bytes, hexadecimal. */
  readonly fingerprint: string
  /** `<name>+<id>+<base64>`: what `askfirst verify --key` takes. */
  readonly line: string
  /** Milliseconds since the Unix epoch. */
  readonly madeAt: number
  /** `null`: it signs until another is made. */
  readonly signsUntil: number | null
}

/** How a site's log is now. */
export interface LogState {
  readonly origin: string
  readonly size: number
  /** Base64. */
  readonly root: string
  /** When the newest receipt in it was received: milliseconds since the Unix epoch; `null` for an empty log. */
  readonly newestAt: number | null
  /** How long the receipt has waited that waits longest for its place, in milliseconds; 0 when none waits. */
  readonly lagMs: number
  readonly checkpoint: string
  readonly keys: readonly ShownKey[]
}

/** `null` when the site has no log. */
export async function logStateOf(store: LogStore, site: string, now: number): Promise<LogState | null> {
  const head = await store.head(site)
  if (!head) return null
  const { origin, size, checkpoint } = head
  const [keys, [waiting], [newest]] = await Promise.all([
    store.keys(site),
    store.waiting(site, 1),
    size === 0 ? [] : store.audit(site, size - 1, 1),
  ])
  return {
    origin,
    size,
    root: base64Of(parseCheckpoint(checkpoint).root),
    newestAt: newest?.kept?.receivedAt ?? null,
    lagMs: waiting ? Math.max(0, now - waiting.receivedAt) : 0,
    checkpoint,
    keys: keys.map(({ publicKey, madeAt, signsUntil }) => ({
      fingerprint: createHash('sha256').update(publicKey).digest('hex'),
      line: formatLogKey(logKeyOf(origin, publicKey)),
      madeAt,
      signsUntil,
    })),
  }
}
