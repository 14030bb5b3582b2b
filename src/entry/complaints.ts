import type { Site } from '../contract/site.js'
import type { Misuse } from '../gate/misuse.js'

/** Tells the page's author of each misuse once: the gate meets a name at every element that has it. Why it is one is loaded then. */
export function complaints(site: Site, onError: (error: Error) => void): (misuse: Misuse) => void {
  const told = new Set<string>()
  return misuse => {
    const name = misuse.join(' ')
    if (typeof misuse[0] === 'string' && told.has(name)) return
    told.add(name)
    import('./misuse.js').then(({ misuseOf }) => onError(misuseOf(site, misuse))).catch(onError)
  }
}
