import type { Answer } from '../gate/answer.js'
import type { Signals } from '../gate/consent-mode.js'

/** What Google's data layer was told last, kept for the next page's stub: it need know nothing of records and categories. */
export interface Told {
  /** The record, as it stands in the cookie. */
  readonly record: string
  /** The text of the page's inline config: with another one it may mean something else. */
  readonly config: string
  readonly signals: Signals
  readonly answer: Answer
}

export const TOLD = 'askfirst.told'

/** The text of the page's inline config, if there is one. */
export const inlineConfig = (): string | undefined => document.getElementById('askfirst-config')?.innerHTML

/**
 * What was told of the record that stands in the cookie now.
 *
 * @returns `null` for another record, or another config.
 * @throws {Error} of whatever kind where nothing was told, or cookies or the storage are closed.
 */
export function toldHere(): Told | null {
  const told = JSON.parse(localStorage[TOLD] as string) as Told
  const isHere = `; ${document.cookie};`.includes(`; askfirst=${told.record};`)
  return isHere && told.config === inlineConfig() ? told : null
}
