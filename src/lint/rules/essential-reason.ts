import { isObject } from '../../contract/json-object.js'
import { ESSENTIAL } from '../../contract/words.js'
import type { Finding, Rule } from '../finding.js'
import { servicesIn } from '../written.js'

/**
 * What is called essential is not asked about, so somebody has to say why it is: for each service in `purpose`, and
 * for the category in its `text`.
 *
 * @see EDPB, Report of the Cookie Banner Taskforce, 17 January 2023, "inaccurately classified essential cookies"
 */
export const essentialReason: Rule = ({ config }) => {
  const essential = servicesIn(config).filter(({ category }) => category === ESSENTIAL)
  const findings = essential
    .filter(({ purpose }) => !purpose)
    .map(
      ({ path, id, purpose }): Finding => ({
        rule: 'essential-without-reason',
        level: 'error',
        path: `${path}.purpose`,
        given: purpose,
        allowed: `the reason why the site cannot work without ${String(id)} is expected, in a sentence for visitors`,
        todo: `Say it in "${path}.purpose", or move the service to a category that visitors decide on.`,
      }),
    )
  const categories = isObject(config['categories']) ? config['categories'] : {}
  const own = isObject(categories[ESSENTIAL]) ? categories[ESSENTIAL] : {}
  if (essential.length === 0 || own['text']) return findings
  return [
    ...findings,
    {
      rule: 'essential-without-text',
      level: 'warning',
      path: `categories.${ESSENTIAL}.text`,
      given: own['text'],
      allowed: 'what is kept without asking, and what would fail without it, is expected in a sentence or two',
      todo: 'Say it there: the text that comes with Askfirst knows only of the record of the choice itself.',
    },
  ]
}
