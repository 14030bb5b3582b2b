import type { Place } from './place.js'

/** Cache Storage, by name: what a vendor's own code or service worker has put by. */
export const cachesOf = (storage: CacheStorage): Place => ({
  declaredAs: 'storage',
  names: () => storage.keys(),
  remove: name => storage.delete(name),
})
