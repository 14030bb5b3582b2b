import type { PolicyText, PublishedPolicy } from './policy.js'
import type { PublishedReader } from './published.js'

/** A version of a policy as it stands at its own address, in all of its languages. */
export interface PolicyDocument extends PublishedPolicy {
  readonly texts: readonly PolicyText[]
}

/** The documents that a receipt names by their version; `null` where none was published here. */
export async function documentsOf(
  { ofVersion, texts }: Pick<PublishedReader, 'ofVersion' | 'texts'>,
  site: string,
  version: string,
): Promise<readonly PolicyDocument[] | null> {
  const policies = await ofVersion(site, version)
  if (policies.length === 0) return null
  const found = await Promise.all(policies.map(({ id }) => texts(site, id, version)))
  return policies.map((policy, i) => Object.assign({}, policy, { texts: found[i] ?? [] }))
}
