import { isObject } from '../../contract/json-object.js'
import type { Finding, Rule, WrittenConfig } from '../finding.js'
import { placesIn } from '../written.js'

const ACCEPT = /^(accept|allow|agree)(all)?(button|btn|cta)?$/i
const REJECT = /^(reject|decline|deny|refuse)(all)?(button|btn|cta)?$/i

const under = (looks: WrittenConfig, name: RegExp): unknown =>
  Object.entries(looks).find(([key]) => name.test(key))?.[1]

const found = (path: string, given: unknown): Finding => ({
  rule: 'unequal-buttons',
  level: 'error',
  path,
  given,
  allowed: '"Reject all" and "Accept all" are the same button, in size, weight and contrast',
  todo: `Take "${path}" out, and give both their look by --askfirst-accent and ::part(button).`,
})

/**
 * One of the two answers must not be the easy way out. Ours are one component with one `part`, so only keys of other
 * tools ask for it: a look for each button, or no equal weight.
 *
 * @see EDPB, Report of the Cookie Banner Taskforce, 17 January 2023, "deceptive button colours" and "contrast"
 */
export const unequalButtons: Rule = ({ config }) => [
  ...placesIn(config)
    .filter(({ key, value }) => /^equalweightbuttons$/i.test(key) && value === false)
    .map(({ path, value }) => found(path, value)),
  ...[{ path: '', value: config }, ...placesIn(config)].flatMap(({ path, value }) => {
    if (!isObject(value)) return []
    const [accept, reject] = [under(value, ACCEPT), under(value, REJECT)]
    const differ = isObject(accept) && isObject(reject) && JSON.stringify(accept) !== JSON.stringify(reject)
    return differ ? [found(path, value)] : []
  }),
]
