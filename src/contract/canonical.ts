/**
 * Canonical JSON: one text for one value, whoever writes it, so that a hash of
 * it names the value.
 *
 * @throws {TypeError} for what JSON cannot hold: `NaN`, infinities, functions, a lone surrogate.
 * @see RFC 8785 (JSON Canonicalization Scheme); ECMAScript's own number and string forms are the scheme's
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  if (value !== null && typeof value === 'object') {
    const members = value as Readonly<Record<string, unknown>>
    const names = Object.keys(members).filter(name => members[name] !== undefined)
    names.sort() // by UTF-16 code units, as section 3.2.3 says
    return `{${names.map(name => `${quote(name)}:${canonicalJson(members[name])}`).join()}}`
  }
  if (typeof value === 'string') return quote(value)
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`${String(value)} has no canonical JSON`)
}

function quote(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('a lone surrogate has no canonical JSON')
  return JSON.stringify(text)
}
