/** The same texts, a site's own words before those of the language. @param own - by name; what is no name of `texts` stays out. */
export const worded = <T>(texts: T & object, own: Readonly<Record<string, string>> = {}): T =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, own[name] ?? text])) as T
