import type { Rule } from '../finding.js'
import { placesIn } from '../written.js'

const REJECT = 'reject|decline|deny|refuse'
const SHOWS = new RegExp(`^(show|enable|with)?(${REJECT})(all)?(button|btn|cta)?$`, 'i')
const HIDES = new RegExp(`^(hide|no|without|disable)(${REJECT})`, 'i')
const OFF = new Set<unknown>([false, null, '', 'hidden', 'none', 'off', 'link', 'second'])

/**
 * Refusing takes one click where accepting takes one. No key of ours can change that; keys of other tools try.
 *
 * @see EDPB, Report of the Cookie Banner Taskforce, 17 January 2023, "no reject button on the first layer"
 */
export const noReject: Rule = ({ config }) =>
  placesIn(config)
    .filter(({ key, value }) => (SHOWS.test(key) && OFF.has(value)) || (HIDES.test(key) && value !== false))
    .map(({ path, value }) => ({
      rule: 'no-reject-on-first-layer',
      level: 'error',
      path,
      given: value,
      allowed: 'the first layer always has "Reject all" beside "Accept all"',
      todo: `Take "${path}" out.`,
    }))
