/** Matches names against declared patterns, in which only `*` is special: a declared name is never run as code. */
export function globOf(patterns: readonly string[]): (name: string) => boolean {
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const matchers = patterns.map(pattern => new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`, 's'))
  return name => matchers.some(matcher => matcher.test(name))
}
