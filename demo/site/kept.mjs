import { parseConfig } from '../../dist/lib/contract/config.js'
import { ownDeclaration } from '../../dist/lib/ui/second/own.js'

/**
 * Everything that services of the site keep in a browser, by category, Askfirst itself
 * first: what the site's config says of a service before what the service says of itself.
 *
 * @param {object} config - the site's config
 * @param {readonly object[]} declarations - dist/services.json
 */
export function keptByCategory(config, declarations) {
  const services = config.services.map(given => {
    const item = typeof given === 'string' ? { id: given } : given
    return { ...declarations.find(({ id }) => id === item.id), ...item }
  })
  const own = ownDeclaration(parseConfig(config), config.controller.name)
  const groups = new Map()
  for (const service of [own, ...services])
    groups.set(service.category, [...(groups.get(service.category) ?? []), service])
  return groups
}

/** A lifetime in words: days, and minutes for what lasts less than one. */
export function lifetimeOf(maxAgeDays, language, words) {
  if (maxAgeDays === undefined) return words.session
  if (maxAgeDays === 0) return words.atOnce
  const [count, unit] = maxAgeDays < 1 ? [Math.round(maxAgeDays * 1440), 'minute'] : [maxAgeDays, 'day']
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}
