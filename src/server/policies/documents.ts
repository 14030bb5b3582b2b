import type { RoomsDatabase } from '../database/database.js'
import type { PolicyText, PublishedPolicy } from './policy.js'
import { publishedReader } from './published.js'

/** A version of a policy as it stands at its own address, in all of its languages. */
export interface PolicyDocument extends PublishedPolicy {
  readonly texts: readonly PolicyText[]
}

/** The documents that a receipt names by their version; `null` where none was published here. */
export type DocumentReader = (site: string, version: string) => Promise<readonly PolicyDocument[] | null>

export function documentReader(database: RoomsDatabase): DocumentReader {
  const { ofVersion, texts } = publishedReader(database)
  return async (site, version) => {
    const policies = await ofVersion(site, version)
    if (policies.length === 0) return null
    const found = await Promise.all(policies.map(({ id }) => texts(site, id, version)))
    return policies.map((policy, i) => Object.assign({}, policy, { texts: found[i] ?? [] }))
  }
}
