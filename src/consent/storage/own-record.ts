/** A record as it stands in the cookie, each list with commas between the names; what it lacks is `undefined`. */
export interface OwnRecord {
  readonly receipt: string | undefined
  readonly granted: string | undefined
  readonly refused: string | undefined
  readonly grantedServices: string | undefined
}

/** Field by field what `formatRecord` writes, commas for its pluses: nothing repeated, nothing encoded by somebody else. */
const COOKIE =
  /(?:^|; )askfirst=v=1&r=([\da-f-]{36})&t=(\d+)&p=([\w.-]+)(?:&y=([a-z\d/,-]+))?(?:&n=([a-z\d/,-]+))?(?:&ys=([a-z\d/,-]+))?(?:;|$)/

/**
 * Reads the record in force from `document.cookie`, if it is word for word as Askfirst writes it. Small, for it is
 * inlined in pages: what it cannot tell is for `readRecord` to say later.
 *
 * @param version - the policy version of the site.
 * @param now - milliseconds since the Unix epoch.
 * @returns `null` also for a record that no longer speaks for the visitor.
 */
export function ownRecord(cookies: string, version: string, maxAgeDays: number, now: number): OwnRecord | null {
  const found = COOKIE.exec(cookies.replaceAll('+', ','))
  if (!found) return null
  const [, receipt, at, policy, granted, refused, grantedServices] = found
  const days = now / 86_400_000 - Number(at) / 86_400
  // A day ahead is a clock put right since.
  const speaks = policy === version && days >= -1 && days < maxAgeDays
  return speaks ? { receipt, granted, refused, grantedServices } : null
}
