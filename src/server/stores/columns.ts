import type { Choice } from '../../contract/record.js'

/** `functional analytics !analytics/hotjar`: what is granted, and with `!` what is refused. */
export const choiceText = (choice: Choice): string =>
  Object.entries(choice)
    .map(([name, granted]) => (granted ? name : `!${name}`))
    .join(' ')

/** @see {@link choiceText} */
export const choiceOf = (text: string): Choice =>
  Object.fromEntries(text.split(' ').map(name => (name.startsWith('!') ? [name.slice(1), false] : [name, true])))

/** The categories, not single services, that a choice grants. */
export const grantsOf = (choice: Choice): string[] =>
  Object.keys(choice).filter(name => choice[name] && isCategory(name))

/** A choice names services as `category/service`. */
export const isCategory = (name: string): boolean => !name.includes('/')

/** Milliseconds since the Unix epoch; `null` where the text is not their usual form and has to be kept to the letter. */
export function timeOf(at: string): number | null {
  const time = Date.parse(at)
  // February 30th and 24:00 are read by `Date` as another day.
  return !Number.isNaN(time) && new Date(time).toISOString() === at ? time : null
}

const HASH_PREFIX = 'sha256-'

export const hashText = (bytes: Buffer): string => HASH_PREFIX + bytes.toString('base64url')

/** The 32 bytes of a hash; `null` where its text is not their usual form: the last of 43 characters carries two spare bits. */
export function hashBytes(hash: string): Buffer | null {
  const bytes = Buffer.from(hash.slice(HASH_PREFIX.length), 'base64url')
  return hashText(bytes) === hash ? bytes : null
}
