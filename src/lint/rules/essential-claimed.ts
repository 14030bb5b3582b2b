import { BUILT_IN } from '../../contract/built-in.js'
import { ESSENTIAL } from '../../contract/words.js'
import type { Rule } from '../finding.js'
import { servicesIn } from '../written.js'

/**
 * A service that comes with Askfirst in another category is not made essential by saying so; some authorities exempt
 * audience measurement under conditions, which a config cannot show.
 *
 * @see EDPB, Report of the Cookie Banner Taskforce, 17 January 2023, "inaccurately classified essential cookies"
 */
export const essentialClaimed: Rule = ({ config }) =>
  servicesIn(config)
    .filter(({ id, category }) => category === ESSENTIAL && Object.hasOwn(BUILT_IN, String(id)))
    .map(({ path, id, category }) => ({
      rule: 'essential-claimed',
      level: 'warning',
      path: `${path}.category`,
      given: category,
      allowed: `${String(id)} is in ${BUILT_IN[String(id)]} for everybody else`,
      todo: `Leave "category" out, unless an authority's exemption covers just this use of ${String(id)}.`,
    }))
