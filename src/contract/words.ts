import { either, map, type Static, text } from './shape.js'

/** A category's or service's name: what stands in records, receipts and markup. */
export const id = text(
  'a name of lower-case letters, digits and hyphens that starts with a letter',
  /^[a-z][a-z0-9-]{0,31}$/,
)

/** A policy's version, as the controller dates it: `2026-11-01`. */
export const version = text('a version of letters, digits, dots and hyphens', /^[\w.-]{1,32}$/)

/** A language tag, `pt` or `pt-BR`. */
export const language = text('a language tag such as "pt" or "pt-BR"', /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

/** An absolute http(s) address or one on the same site. */
export const address = text('an http(s) address or a path that starts with /', /^(https?:\/\/|\/)[^\s]{0,2000}$/)

/** Of any version: a record's receipt must be one that every server takes as the one before. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a receipt is called. */
export const receiptId = text('a UUID', UUID)

/** The name of a notice: SHA-256 of its canonical JSON, base64url without padding. */
export const noticeHash = text('"sha256-" and 43 characters of base64url', /^sha256-[\w-]{43}$/)

export const SUBJECT_ID = /^[\w-]{16,128}$/

/** What a site calls a signed-in person: a hash of its own making, never a name or an address. */
export const subjectId = text('a hash of 16 to 128 letters, digits, - or _', SUBJECT_ID)

/** One line of words for visitors. */
export const line = text('a text of 1 to 500 characters', /^[^]{1,500}$/)

/** Words for visitors: one text for all, or one for each language. */
export const words = either(line, map(language, line))

/** @see {@link words} */
export type Words = Static<typeof words>

/** The text for `locale`, else for its language, else English, else the first there is. */
export function wordsIn(given: Words, locale: string): string {
  if (typeof given === 'string') return given
  return given[locale] ?? given[locale.split('-')[0] ?? ''] ?? given['en'] ?? Object.values(given)[0] ?? ''
}

/** Always granted; whoever puts something into it answers for that. */
export const ESSENTIAL = 'essential'
