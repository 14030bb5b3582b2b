import { ownerOf } from './identifiers.js'

/** One parameter as it stood in the address, `name=value`, and whose it is. */
export interface Taken {
  readonly service: string
  readonly pair: string
}

/**
 * An address without the identifiers of newsletter tools, in its query and in the one that a router keeps behind `#`;
 * all else is character for character as it was.
 */
export function cleaned(address: string): { readonly address: string; readonly taken: readonly Taken[] } {
  const taken: Taken[] = []
  const isKept = (pair: string): boolean => {
    const service = ownerOf(pair.split('=')[0] ?? '')
    if (service) taken.push({ service, pair })
    return !service
  }
  const parts = address.split('#').map(part => {
    const [path, ...query] = part.split('?')
    const all = query.join('?')
    const kept = all.split('&').filter(isKept).join('&')
    return all === kept ? part : path + (kept && `?${kept}`)
  })
  return { address: parts.join('#'), taken }
}

/** The address with a parameter more, at the end of its query. */
export function withPair(address: string, pair: string): string {
  const [before = '', ...fragment] = address.split('#')
  return [before + (before.includes('?') ? '&' : '?') + pair, ...fragment].join('#')
}
