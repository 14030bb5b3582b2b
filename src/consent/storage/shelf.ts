/** Where things wait from page to page: localStorage, or the like of it for this page alone. Its own keys are the names. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** localStorage if this page may use it; else memory, so that nothing that relies on it has to ask. */
export function shelfOf(page: { readonly localStorage: Storage }): Shelf {
  const probe = 'askfirst.probe'
  try {
    page.localStorage.setItem(probe, probe)
    page.localStorage.removeItem(probe)
    return page.localStorage
  } catch {
    return Object.create(inMemory)
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
