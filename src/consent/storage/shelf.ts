/** Where things wait from page to page: localStorage, or the like of it for this page alone. Its own keys are the names. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** localStorage if this page may use it; else memory, one for all of the page, so that nothing that relies on it has to ask. */
export function shelf(): Shelf {
  try {
    // To ask for it throws where it is blocked; some web views have none. Nothing is read: the first reading takes milliseconds.
    return localStorage ?? inMemory
  } catch {
    return inMemory
  }
}

const inMemory: Shelf & ThisType<Record<string, string>> = {
  getItem(key) {
    return this[key] ?? null
  },
  setItem(key, value) {
    this[key] = value
  },
  removeItem(key) {
    delete this[key]
  },
}
