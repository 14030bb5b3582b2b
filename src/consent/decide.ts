import type { Decision, Method } from '../contract/receipt.js'
import { type Choice, type ConsentRecord, subjectOf } from '../contract/record.js'
import { optionalCategories, type Site } from '../contract/site.js'

/**
 * The record that a choice makes. Grants exactly what the choice names: a
 * category it does not name is refused, a service it does not name goes with its category.
 *
 * @param at - milliseconds since the Unix epoch.
 */
export function recordOf(site: Site, choice: Choice, receipt: string, at: number): ConsentRecord {
  const categories = optionalCategories(site)
  const services = site.services.filter(({ category }) => categories.includes(category))
  const granted = categories.filter(name => choice[name] === true)
  const isIn = ({ category }: { category: string }): boolean => granted.includes(category)
  return {
    receipt,
    at: Math.floor(at / 1000),
    policy: site.policy.version,
    granted,
    refused: [
      ...categories.filter(name => !granted.includes(name)),
      ...services.filter(service => isIn(service) && choice[subjectOf(service)] === false).map(subjectOf),
    ],
    grantedServices: services.filter(service => !isIn(service) && choice[subjectOf(service)] === true).map(subjectOf),
  }
}

/** What a record says, by category and by those services that differ from theirs. */
export function choiceOf({ granted, refused, grantedServices }: ConsentRecord): Choice {
  const yes = [...granted, ...grantedServices]
  return Object.fromEntries([...yes.map(name => [name, true]), ...refused.map(name => [name, false])])
}

/** Whether it says yes to anything. */
export const grantsAny = (record: ConsentRecord | null): boolean =>
  record !== null && record.granted.length + record.grantedServices.length > 0

/** What a step from one record to the next is called. `before` is what was in force. */
export function decisionOf(before: ConsentRecord | null, after: ConsentRecord, method: Method): Decision {
  if (!grantsAny(before)) return grantsAny(after) ? 'given' : 'refused'
  return grantsAny(after) && method !== 'withdraw' ? 'changed' : 'withdrawn'
}
