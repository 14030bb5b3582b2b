/** The language tags of an `Accept-Language` header, the most wanted first; those that are not wanted at all are left out. */
export function inOrder(acceptLanguage: string): string[] {
  const wanted = acceptLanguage.split(',').map(part => {
    const [tag = '', q] = part.trim().split(/\s*;\s*q\s*=\s*/)
    return { tag, q: q === undefined ? 1 : Number(q) }
  })
  return wanted
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) => tag)
}
