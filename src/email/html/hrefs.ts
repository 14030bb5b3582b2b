import { TARGET_CHARS } from '../mark.js'
import { type Found, valueOf } from './document.js'
import type { Edit } from './edits.js'

export interface HrefOptions {
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

/** Leads every link that is a web address through the server; each edit is the value of one `href`. */
export function hrefEdits(html: string, elements: readonly Found[], options: HrefOptions): Edit[] {
  const base = baseOf(elements)
  // The parser makes a second element of one tag where tags overlap.
  const edits = new Map<number, Edit>()
  for (const { element, isUntracked } of elements) {
    const { tagName, sourceCodeLocation } = element
    const place = sourceCodeLocation?.attrs?.['href']
    if (isUntracked || !place || (tagName !== 'a' && tagName !== 'area')) continue
    const target = targetOf(valueOf(element, 'href') ?? '', base, options)
    const at = valueStart(html, place.startOffset, place.endOffset)
    if (target === null || at === null) continue
    edits.set(at, { at, upTo: place.endOffset, text: `"${options.link(target)}"` })
  }
  return [...edits.values()]
}

function baseOf(elements: readonly Found[]): string | undefined {
  const element = elements.find(({ element: { tagName } }) => tagName === 'base')?.element
  const href = element && valueOf(element, 'href')
  return href !== undefined && URL.canParse(href) ? href : undefined
}

/** Where a link leads, absolute; `null` for what is no web address: mailto, tel, a place in the mail, a script. */
function targetOf(href: string, base: string | undefined, { own, except, isBytes }: HrefOptions): string | null {
  const given = href.trim()
  if (given === '' || given.startsWith('#') || PLACEHOLDER.test(given) || except.includes(given)) return null
  if (!URL.canParse(given, base) || (isBytes && /[^\0-\x7f]/.test(given))) return null
  const url = new URL(given, base)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && !url.href.startsWith(own) && url.href.length <= TARGET_CHARS ? url.href : null
}

/** Where the value begins, its quote included; `null` for an attribute without one. */
function valueStart(html: string, start: number, end: number): number | null {
  const value = /=\s*/.exec(html.slice(start, end))
  return value && start + value.index + value[0].length
}
