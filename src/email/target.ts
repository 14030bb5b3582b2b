import { TARGET_CHARS } from './mark.js'

/** Which addresses of a mail lead through the server, and how. */
export interface Tracking {
  /** Addresses that begin with this are the server's own: signed already. */
  readonly own: string
  /** Other addresses to leave alone, as they stand in the mail. */
  readonly except: readonly string[]
  /** Is each character a byte of an encoding that is not known? */
  readonly isBytes: boolean
  /** The tracked address that leads to a target. */
  link(target: string): string
}

/** What a sender's program has yet to fill in: once signed, it could not. */
const PLACEHOLDER = /\{\{|\{%|\*\||<%|%%|\$\{|\[\[/

export const hasPlaceholder = (text: string): boolean => PLACEHOLDER.test(text)

/** Where an address leads, absolute; `null` for what is no web address (mailto, tel, a place in the mail, a script) or is to stay. */
export function targetOf(address: string, { own, except, isBytes }: Tracking, base?: string): string | null {
  const given = address.trim()
  if (given === '' || given.startsWith('#') || hasPlaceholder(given) || except.includes(given)) return null
  if (!URL.canParse(given, base) || (isBytes && /[^\0-\x7f]/.test(given))) return null
  const url = new URL(given, base)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && !url.href.startsWith(own) && url.href.length <= TARGET_CHARS ? url.href : null
}
