import type { Tool } from './choice.js'

const CATEGORIES = ['functionality', 'experience', 'measurement', 'marketing']

/**
 * c15t 2: `c.necessary:1,c.measurement:1,i.t:1795323132621,…` in its cookie, where a no is left out; in its key the same
 * as JSON, `{"consents":{"necessary":true,…},"consentInfo":{"time":1795323132621,…}}`.
 *
 * @see https://c15t.com/docs/frameworks/javascript/concepts/cookie-management
 */
export const c15t: Tool = {
  keptAs: 'c15t',
  categories: { functionality: 'functional', measurement: 'analytics' },
  read(text) {
    // Of both forms, and of JSON only what stands outside of its texts: there a quote has a backslash before it.
    const field = (name: string, value: string): string | undefined =>
      new RegExp(`(?:^|[,{])(?:${name}):(${value})(?=[,}]|$)`).exec(text)?.[1]
    const at = Number(field('"time"|i\\.t', '\\d+'))
    const granted = (name: string): boolean => field(`"${name}"|c\\.${name}`, 'true|1') !== undefined
    return { categories: CATEGORIES.map(name => [name, granted(name)]), at }
  },
}
