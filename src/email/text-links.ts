import { LinkifyIt } from 'linkify-it'
import type { Edit } from './edits.js'
import { hasPlaceholder, type Tracking, targetOf } from './target.js'

/** The longest line that a mail may have, without its end. @see https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1 */
const LINE_CHARS_AT_MOST = 998

/** How far behind an address a placeholder shows that goes on with it: each begins with two characters. */
const BEHIND = 2

// With `user:password@`, or what stands before the colon would be taken for the host.
const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, urlAuth: true })

/**
 * Leads the web addresses of a plain text through the server; each edit is an address and nothing beside it.
 *
 * @param untracked - where links of the HTML part lead that are to be left alone: here they are as well.
 */
export function textLinkEdits(text: string, tracking: Tracking, untracked: ReadonlySet<string>): Edit[] {
  return (linkify.match(text) ?? []).flatMap(({ schema, index: at, lastIndex: upTo }) => {
    // Of an address in another, as in `mailto:…?body=https://…`, none is found.
    if (!/^https?:$/i.test(schema) || !isWhole(text, at, upTo)) return []
    const target = targetOf(text.slice(at, upTo), tracking)
    if (target === null || untracked.has(target)) return []
    const link = tracking.link(target)
    return link.length <= LINE_CHARS_AT_MOST ? [{ at, upTo, text: link }] : []
  })
}

/**
 * Is this all of an address, and nothing else? Half of one would lead nowhere, so whatever is doubtful stays: one that
 * goes on with a placeholder, one that is broken over lines between `<` and `>`, one with either of these in it, one
 * in stars, of which the second may be its own.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#appendix-C
 */
function isWhole(text: string, at: number, upTo: number): boolean {
  const address = text.slice(at, upTo)
  if (/[<>]/.test(address) || hasPlaceholder(text.slice(at, upTo + BEHIND))) return false
  const before = text.slice(Math.max(0, at - 5), at)
  if (/<(url:)?$/i.test(before) && text[upTo] !== '>') return false
  return !(before.endsWith('*') && address.endsWith('*'))
}
