import type { Place } from './place.js'

/** The keys of localStorage or sessionStorage. @param area - asked anew each time: the very question throws where storage is blocked. */
export const keysOf = (area: () => Storage): Place => ({
  declaredAs: 'storage',
  names: () => Object.keys(area()),
  remove: name => area().removeItem(name),
})
