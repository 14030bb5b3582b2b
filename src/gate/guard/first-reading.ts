import { speaks, type Term } from '../../consent/validity.js'
import type { ConsentRecord } from '../../contract/record.js'

/** In the order in which it is written; the gate reads any. */
const RECORD = /(?:^|; )askfirst=(v=1&r=[\da-f-]{36}&t=\d{1,11}&p=[^;]+)/

/**
 * The record in the cookie, for as long as the gate has not said which one is in force: small, for the gate checks
 * every field and has the last word. What is in doubt is none; then all waits for the gate.
 *
 * @param now - milliseconds since the Unix epoch.
 * @see ARCHITECTURE.md, "The record", and test/vectors/record.json
 */
export function firstReading(page: { readonly cookie: string }, site: Term, now: number): ConsentRecord | null {
  try {
    const fields = new URLSearchParams(RECORD.exec(page.cookie)?.[1])
    const keys = [...fields.keys()]
    const names = (key: string): string[] => fields.get(key)?.split(' ') ?? []
    const record = {
      receipt: fields.get('r') ?? '',
      at: Number(fields.get('t')),
      policy: fields.get('p') ?? '',
      granted: names('y'),
      refused: names('n'),
      grantedServices: names('ys'),
    }
    // A repeated field is read differently by different servers.
    return new Set(keys).size === keys.length && speaks(record, site, now) ? record : null
  } catch {
    return null // a sandboxed frame
  }
}
