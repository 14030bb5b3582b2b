import { dayOf } from '../../day.js'
import { filled } from '../frame/speech.js'
import type { Here } from './here.js'
import type { ListedPolicy, Policy } from './store.js'

export type PolicyState = 'draft' | 'inForce' | 'archived'

export const stateOf = ({ version, archivedAt }: Pick<Policy, 'version' | 'archivedAt'>): PolicyState =>
  archivedAt !== null ? 'archived' : version === null ? 'draft' : 'inForce'

export const stateText = (policy: Policy, { t }: Here): string =>
  filled(t.states[stateOf(policy)], { day: dayOf(policy.archivedAt ?? 0) })

/** What a policy is called: in the reader's language, else English, else any, else by its id. */
export const nameOf = ({ id, names }: Pick<ListedPolicy, 'id' | 'names'>, language: string): string =>
  names[language] || names['en'] || Object.values(names).find(Boolean) || id
