/** One value of an answer, and the way to it: `receipts/1/receipt/choice/analytics`. Entries of a list count from 1. */
export interface Leaf {
  readonly path: readonly string[]
  readonly value: string
}

/** All that an answer says, value by value, in its order. What is `null` is left out. */
export function leavesOf(given: unknown, path: readonly string[] = []): Leaf[] {
  if (given === null || given === undefined) return []
  if (typeof given !== 'object') return [{ path, value: String(given) }]
  const entries = Array.isArray(given) ? given.map((item, i) => [String(i + 1), item] as const) : Object.entries(given)
  return entries.flatMap(([name, value]) => leavesOf(value, [...path, name]))
}
