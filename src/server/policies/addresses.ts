/** Where the public pages are for browsers, whatever a proxy puts before them. */
export interface PolicyAddresses {
  list(lang?: string): string
  /** Whichever version is in force. */
  policy(id: string, lang?: string): string
  /** One version, for ever. */
  version(id: string, version: string, lang?: string): string
}

/** @param publicUrl - how browsers reach the server, without a slash at its end. */
export function policyAddresses(publicUrl: string, site: string): PolicyAddresses {
  const address = (path: string, lang?: string): string =>
    `${publicUrl}/policies${path}?${new URLSearchParams({ site, ...(lang === undefined ? {} : { lang }) })}`
  return {
    list: lang => address('', lang),
    policy: (id, lang) => address(`/${id}`, lang),
    version: (id, version, lang) => address(`/${id}/${version}`, lang),
  }
}
