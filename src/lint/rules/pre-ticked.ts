import { ESSENTIAL } from '../../contract/words.js'
import type { Rule } from '../finding.js'
import { placesIn } from '../written.js'

const TICKS =
  /^(default|enabled|checked|preselected|preticked|selected|granted|optout|required|readonly|always(on|active)?)$/i
const YES = new Set<unknown>([true, 'on', 'granted', 'true', 'yes'])
const SWITCH = /^(categories\.([^.]+)|services\[\d+\])\.[^.]+$/

/**
 * Silence is no consent, and a switch that cannot be turned off is no choice.
 *
 * @see Court of Justice of the EU, C-673/17 (Planet49), 1 October 2019
 */
export const preTicked: Rule = ({ config }) =>
  placesIn(config)
    .filter(({ path, key, value }) => {
      const [, , category] = SWITCH.exec(path) ?? []
      return SWITCH.test(path) && category !== ESSENTIAL && TICKS.test(key) && YES.has(value)
    })
    .map(({ path, value }) => ({
      rule: 'category-pre-ticked',
      level: 'error',
      path,
      given: value,
      allowed: 'every switch but that of "essential" starts off and can be turned',
      todo: `Take "${path}" out. What the site truly cannot do without belongs under "essential", with its reason.`,
    }))
