import { MIN_MAX_AGE_DAYS } from '../../contract/site-config.js'

/** A record's lists as they stand in the cookie, pluses between the names; what it lacks is `undefined`. */
export interface OwnRecord {
  readonly granted: string | undefined
  readonly refused: string | undefined
  readonly grantedServices: string | undefined
}

/** Field by field what `formatRecord` writes: nothing repeated, nothing encoded by somebody else. */
const COOKIE =
  /(?:^|; )askfirst=v=1&r=[\da-f-]{36}&t=(\d+)&p=([\w.-]+)(?:&y=([a-z\d/+-]+))?(?:&n=([a-z\d/+-]+))?(?:&ys=([a-z\d/+-]+))?(?:;|$)/

/** What of a config decides how long a record counts. */
interface Term {
  readonly policy?: { readonly version?: string }
  readonly record?: { readonly maxAgeDays?: number }
}

/**
 * Reads the record in force from `document.cookie`, if it is word for word as Askfirst writes it. Small, for it is
 * inlined in pages: what it cannot tell is for `readRecord` to say later.
 *
 * @param now - milliseconds since the Unix epoch.
 * @returns `null` also for a record that no longer speaks for the visitor.
 * @throws {TypeError} for a config of another shape.
 */
export function ownRecord(
  cookies: string,
  { policy: { version = '1' } = {}, record: { maxAgeDays = MIN_MAX_AGE_DAYS } = {} }: Term,
  now: number,
): OwnRecord | null {
  const [, at, policy, granted, refused, grantedServices] = COOKIE.exec(cookies) ?? []
  const days = (now / 1000 - +(at as string)) / 86_400
  // A day ahead is a clock put right since.
  const speaks = policy === version && days >= -1 && days < maxAgeDays
  return speaks ? { granted, refused, grantedServices } : null
}
