import { BUILT_IN } from '../contract/built-in.js'
import { isObject } from '../contract/json-object.js'
import type { WrittenConfig } from './finding.js'

/** A place in a written config. */
export interface Place {
  readonly path: string
  readonly key: string
  readonly value: unknown
}

/** Every key below `value`, however deep, with what stands there. */
export function placesIn(value: unknown, path = ''): Place[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => placesIn(item, `${path}[${i}]`))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) => {
    const at = path ? `${path}.${key}` : key
    return [{ path: at, key, value: item }].concat(placesIn(item, at))
  })
}

/** A service as written, its category known if it comes with us. */
export interface WrittenService {
  readonly path: string
  readonly id: unknown
  readonly category: unknown
  readonly purpose: unknown
}

export function servicesIn({ services }: WrittenConfig): WrittenService[] {
  if (!Array.isArray(services)) return []
  return services.map((given: unknown, i) => {
    const item = isObject(given) ? given : { id: given }
    const { id, category = BUILT_IN[String(id)], purpose } = item as Record<string, unknown>
    return { path: `services[${i}]`, id, category, purpose }
  })
}
