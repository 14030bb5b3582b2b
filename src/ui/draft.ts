import type { Declaration } from '../contract/declaration.js'
import { type Choice, type Subject, subjectOf } from '../contract/record.js'
import type { Site } from '../contract/site.js'
import { ESSENTIAL } from '../contract/words.js'

/** Switches that were touched and not saved, by category and `category/service`. */
export type Draft = Readonly<Record<Subject, boolean>>

/**
 * Where a switch stands. Untouched, it shows the choice in force; a service follows its category when that was touched.
 *
 * @param allows - the choice in force.
 */
export function standsOn(draft: Draft, subject: Subject, allows: (subject: Subject) => boolean): boolean {
  const [category = ''] = subject.split('/')
  return draft[subject] ?? draft[category] ?? allows(subject)
}

/** Moves one switch. A category takes its services along, so their own switches are forgotten. */
export function moved(draft: Draft, subject: Subject, on: boolean): Draft {
  const others = Object.entries(draft).filter(([touched]) => !touched.startsWith(`${subject}/`))
  return { ...Object.fromEntries(others), [subject]: on }
}

/** What has a switch. */
type Switched = Pick<Site, 'categories'> & { readonly services: readonly Pick<Declaration, 'category' | 'id'>[] }

/** The switches as a choice: every optional category, and each service that differs from its category. */
export function choiceOf(
  draft: Draft,
  { categories, services }: Switched,
  allows: (subject: Subject) => boolean,
): Choice {
  const optional = Object.keys(categories).filter(id => id !== ESSENTIAL)
  const on = (subject: Subject): boolean => standsOn(draft, subject, allows)
  const apart = services.filter(s => optional.includes(s.category) && on(subjectOf(s)) !== on(s.category))
  return Object.fromEntries([...optional, ...apart.map(subjectOf)].map(subject => [subject, on(subject)]))
}
