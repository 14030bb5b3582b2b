import type { Notice } from '../../contract/notice.js'
import { type Words, wordsIn } from '../../contract/words.js'

/** Something that a service keeps in the browser, as the notice declared it. */
export interface Trace {
  /** Of the cookie or key; `*` stands for any characters. */
  readonly name: string
  readonly purpose: string | null
  /** Days, or until the browser is closed; `null` when the notice did not say. */
  readonly lifetime: number | 'session' | null
}

export function tracesOf(service: Notice['services'][number], notice: Notice): Trace[] {
  const cookies = (service.cookies ?? []).map(({ name, purpose, maxAgeDays }) => ({
    name,
    purpose: purpose === undefined ? null : wordsOf(purpose, notice),
    lifetime: maxAgeDays ?? ('session' as const),
  }))
  const stored = (service.storage ?? []).map(name => ({ name, purpose: null, lifetime: null }))
  return [...cookies, ...stored]
}

/** What visitors read for it: a purpose may be a word of the vocabulary, whose texts are the notice's. */
export function wordsOf(purpose: Words, notice: Notice): string {
  const words = wordsIn(purpose, notice.locale)
  return notice.texts[`purposes.${words}`] ?? words
}

/** A span of time as ISO 8601 writes it, to the minute. */
export const isoDuration = (days: number): string =>
  Number.isInteger(days) ? `P${days}D` : `PT${Math.max(1, Math.round(days * 24 * 60))}M`
