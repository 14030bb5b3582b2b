/** Matches names against declared patterns, in which only `*` is special: a declared name is never run as code. */
export function globOf(patterns: readonly string[]): (name: string) => boolean {
  const literal = (char: string): string => (char === '*' ? '.*' : `\\${char}`)
  const matchers = patterns.map(pattern => new RegExp(`^${pattern.replace(/\W/g, literal)}$`, 's'))
  return name => matchers.some(matcher => matcher.test(name))
}
