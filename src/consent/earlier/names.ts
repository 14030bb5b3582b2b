type Table = Readonly<Record<string, string>>

/** What a name of another tool's stands for here. */
export type Names = readonly (readonly [theirs: string, ours: string])[]

/**
 * What a site says in its config; where it says nothing, names that are the same, hyphens aside, and those the tool always has.
 *
 * @param ours - the site's own names; what the tool has beside them is left out.
 */
export const namesOf = (ours: readonly string[], standard: Table = {}, said?: Table): Names =>
  Object.entries(said ?? { ...standard, ...sameNames(ours) }).filter(([, name]) => ours.includes(name))

const sameNames = (ours: readonly string[]): Table =>
  Object.fromEntries([...ours.map(name => [name.replaceAll('-', ''), name]), ...ours.map(name => [name, name])])
