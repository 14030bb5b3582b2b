import { type Changes, changesOf, newcomersTo } from '../../../contract/changes.js'
import { type ConsentRecord, type Subject, subjectOf } from '../../../contract/record.js'
import { optionalCategories, type Site } from '../../../contract/site.js'
import { ESSENTIAL } from '../../../contract/words.js'

/** What came, and what went. */
export interface Difference {
  readonly added: readonly string[]
  readonly gone: readonly string[]
}

/** What another config of a site would change for its visitors. */
export interface VisitorChanges {
  readonly categories: Difference
  /** By `category/service`: one in another category is another. */
  readonly services: Difference
  /** Services that are new among those that run without being asked about. */
  readonly unasked: readonly Subject[]
  /** Policy versions, when they differ. */
  readonly policy: readonly [before: string, after: string] | null
  /** How many days a choice is kept, when it becomes less. */
  readonly shorter: readonly [before: number, after: number] | null
  /** What somebody who agreed to everything is asked; `null`: nothing. */
  readonly ofYes: Changes | null
  /** What somebody who refused everything is asked. */
  readonly ofNo: Changes | null
}

/**
 * Compares two configs of one site by the rules that the gate itself goes by.
 *
 * @param before - as its visitors have it now, published policies included; so is `after`.
 */
export function visitorChangesOf(before: Site, after: Site): VisitorChanges {
  const offered = before.services.map(subjectOf)
  const services = differenceOf(offered, after.services.map(subjectOf))
  const choices = optionalCategories(before)
  const yes = { ...NO_CHOICE, policy: before.policy.version, granted: choices }
  const no = { ...NO_CHOICE, policy: before.policy.version, refused: choices }
  const [days, daysAfter] = [before.record.maxAgeDays, after.record.maxAgeDays]
  return {
    categories: differenceOf(Object.keys(before.categories), Object.keys(after.categories)),
    services,
    unasked: services.added.filter(subject => subject.startsWith(`${ESSENTIAL}/`)),
    policy: before.policy.version === after.policy.version ? null : [before.policy.version, after.policy.version],
    shorter: daysAfter < days ? [days, daysAfter] : null,
    ofYes: changesOf(yes, after, newcomersTo(choices, after, offered)),
    ofNo: changesOf(no, after, []),
  }
}

/** Neither of these was anybody's: only what is granted and refused counts here. */
const NO_CHOICE: ConsentRecord = { receipt: '', at: 0, policy: '', granted: [], refused: [], grantedServices: [] }

const differenceOf = (before: readonly string[], after: readonly string[]): Difference => ({
  added: after.filter(name => !before.includes(name)),
  gone: before.filter(name => !after.includes(name)),
})
