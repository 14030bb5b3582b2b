import { isObject } from '../../contract/json-object.js'
import { MIN_MAX_AGE_DAYS } from '../../contract/site-config.js'
import type { Finding, Rule } from '../finding.js'
import { placesIn } from '../written.js'

const OF_REFUSAL = /refus|reject|declin|den(y|ied)/i

const found = (path: string, given: unknown, allowed: string): Finding => ({
  rule: 'refusal-forgotten-early',
  level: 'error',
  path,
  given,
  allowed,
  todo: `Leave "${path}" out: a choice, a yes and a no alike, is then kept for ${MIN_MAX_AGE_DAYS} days.`,
})

/**
 * A no that is soon forgotten is a visitor asked again and again: it is kept as long as a yes, and half a year at least.
 *
 * @see Garante per la protezione dei dati personali, Linee guida cookie, 10 June 2021 (9677876), on asking again
 */
export const refusalMemory: Rule = ({ config: { record } }) => {
  if (!isObject(record)) return []
  const days = record['maxAgeDays']
  const ofRefusal = placesIn(record, 'record').filter(({ key }) => OF_REFUSAL.test(key))
  return [
    ...(typeof days === 'number' && days < MIN_MAX_AGE_DAYS
      ? [found('record.maxAgeDays', days, `${MIN_MAX_AGE_DAYS} days, half a year, is the least`)]
      : []),
    ...ofRefusal.map(({ path, value }) => found(path, value, 'a refusal has no term of its own')),
  ]
}
