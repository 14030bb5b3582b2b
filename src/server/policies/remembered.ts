/** As many characters, of sources and of what was made of them, as a few dozen long documents have. */
const CHARS_AT_MOST = 10_000_000

/**
 * Makes the same of the same source without making it again: a long document takes a tenth of a second, and anybody
 * may ask for it as often as they like. The oldest are forgotten.
 */
export function remembered(make: (source: string) => string, charsAtMost = CHARS_AT_MOST): typeof make {
  const kept = new Map<string, string>()
  let chars = 0

  return source => {
    const found = kept.get(source)
    if (found !== undefined) return found
    const made = make(source)
    chars += source.length + made.length
    kept.set(source, made)
    for (const [oldest, its] of kept) {
      if (chars <= charsAtMost) break
      kept.delete(oldest)
      chars -= oldest.length + its.length
    }
    return made
  }
}
