import type { Rule } from '../finding.js'

/**
 * Taking it back must be as easy as giving it, on every page.
 *
 * @see GDPR, Article 7(3); EDPB, Report of the Cookie Banner Taskforce, "withdrawal icon"
 */
export const wayBack: Rule = ({ config: { trigger } }) =>
  trigger === 'off'
    ? [
        {
          rule: 'no-way-back',
          level: 'warning',
          path: 'trigger',
          given: trigger,
          allowed: '"auto" or "button" keeps a way back to the choices on every page',
          todo: 'Write "auto": it makes way on pages that have a button of their own with data-askfirst-open.',
        },
      ]
    : []
