import { type ConsentRecord, type Subject, subjectOf } from './record.js'
import { optionalCategories, type Site } from './site.js'

/** Why somebody who has chosen is asked again, and about what; all else stays as it was answered. */
export interface Changes {
  /** The policy has another version than the one that was answered under. */
  readonly renewed: boolean
  /** What was granted under that version: it waits for a yes under this one. Categories first. */
  readonly lapsed: readonly Subject[]
  /** What has never been answered: categories, and services that came into granted ones. */
  readonly added: readonly Subject[]
  /** Services that were refused inside granted categories: a yes to their category does not speak for them. */
  readonly refused: readonly Subject[]
}

/** Services in granted categories that were not on offer when the choice was made: a yes to their category does not speak for them. */
export const newcomersTo = (granted: readonly string[], site: Site, known: readonly Subject[]): Subject[] =>
  site.services
    .filter(({ category }) => granted.includes(category))
    .map(subjectOf)
    .filter(subject => !known.includes(subject))

/**
 * What has changed since a choice was made.
 *
 * @param record - that choice, of whatever policy version.
 * @param newcomers - services that came into granted categories since.
 * @returns `null` when nothing has.
 */
export function changesOf(record: ConsentRecord, site: Site, newcomers: readonly Subject[]): Changes | null {
  const { granted, refused, grantedServices, policy } = record
  const renewed = policy !== site.policy.version
  const answered = new Set([...granted, ...refused])
  const lapsed = renewed ? [...granted, ...grantedServices] : []
  const added = [...optionalCategories(site).filter(name => !answered.has(name)), ...newcomers]
  if (lapsed.length + added.length === 0) return null
  return {
    renewed,
    lapsed,
    added,
    refused: refused.filter(subject => subject.includes('/') && !newcomers.includes(subject)),
  }
}
