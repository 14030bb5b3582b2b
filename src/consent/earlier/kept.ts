/** What this page can read of what other tools keep; `null` for nothing. Each call may throw: a browser may block it. */
export interface Kept {
  cookie(name: string): string | null
  /** The value of a key in localStorage. */
  key(name: string): string | null
}

export function keptOn(page: { readonly document: { readonly cookie: string }; readonly localStorage: Storage }): Kept {
  return {
    cookie(name) {
      const pairs = page.document.cookie.split('; ').filter(pair => pair.startsWith(`${name}=`))
      // One for the host and one for the domain: which of the two the tool would read, nobody can tell.
      return new Set(pairs).size > 1 ? null : (pairs[0]?.slice(name.length + 1) ?? null)
    },
    key: name => page.localStorage.getItem(name),
  }
}
