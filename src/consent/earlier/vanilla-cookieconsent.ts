import type { Tool } from './choice.js'
import { fieldsIn } from './json.js'

/**
 * vanilla-cookieconsent 3, in its cookie or, with `useLocalStorage`, in its key: JSON with the granted `categories`, and
 * under `services` every category the site had, each with its granted services.
 *
 * @see https://cookieconsent.orestbida.com/reference/configuration-reference.html#cookie
 */
export const vanillaCookieconsent: Tool = {
  keptAs: 'cc_cookie',
  categories: { functionality: 'functional' },
  read(text, _kept, now) {
    const { categories, services, lastConsentTimestamp, expirationTime } = fieldsIn(text)
    const granted = listIn(categories)
    const asked = Object.entries(Object(services)).map(([name, its]) => [name, listIn(its)] as const)
    const inForce = asked.filter(([category, its]) => granted.includes(category) && its.length > 0)
    return {
      categories: asked.map(([category]) => [category, granted.includes(category)]),
      services: inForce.flatMap(([, its]) => its.map(name => [String(name), true] as const)),
      apart: inForce.map(([category]) => category),
      // A key in localStorage stays for ever: the tool writes down when it ends.
      at: now < Number(expirationTime) ? Date.parse(String(lastConsentTimestamp)) : NaN,
    }
  },
}

const listIn = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : [])
