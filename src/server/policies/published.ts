import type { RoomsDatabase } from '../database/database.js'
import type { PolicyText, PublishedPolicy } from './policy.js'

/** A published policy by its names. */
export interface NamedPolicy extends PublishedPolicy {
  /** Its name in each language that it is in. */
  readonly names: Readonly<Record<string, string>>
}

/** What anybody may read. */
export interface PublishedReader {
  /** Those in force, by name in the alphabet of their ids. */
  active(site: string): Promise<readonly NamedPolicy[]>
  /** The newest version of a policy, and whether it is still in force. */
  newest(site: string, id: string): Promise<(PublishedPolicy & { readonly archivedAt: number | null }) | null>
  version(site: string, id: string, version: string): Promise<PublishedPolicy | null>
  /** All of a policy, newest first. */
  versions(site: string, id: string): Promise<readonly PublishedPolicy[]>
  /** All policies that have a version of this name. */
  ofVersion(site: string, version: string): Promise<readonly PublishedPolicy[]>
  /** A version's texts, in the order of their languages' tags. */
  texts(site: string, id: string, version: string): Promise<readonly PolicyText[]>
}

const SHOWN = [
  'v.policy as id',
  'v.version',
  'v.type',
  'v.audience',
  'v.minimum_age as minimumAge',
  'v.published_at as publishedAt',
] as const

export function publishedReader({ sql, rows }: Pick<RoomsDatabase, 'sql' | 'rows'>): PublishedReader {
  const versions = (site: string) => sql.selectFrom('policy_versions as v').select(SHOWN).where('v.site', '=', site)

  /** With the policy that it is the newest version of. */
  const newest = (site: string) =>
    versions(site).innerJoin('policies as p', on =>
      on.onRef('p.site', '=', 'v.site').onRef('p.id', '=', 'v.policy').onRef('p.version', '=', 'v.version'),
    )

  return {
    async active(site) {
      const found = await rows(
        newest(site)
          .innerJoin('policy_texts as t', on =>
            on.onRef('t.site', '=', 'v.site').onRef('t.policy', '=', 'v.policy').onRef('t.version', '=', 'v.version'),
          )
          .select(['t.language', 't.name'])
          .where('p.archived_at', 'is', null)
          .orderBy('v.policy')
          .orderBy('t.language'),
      )
      const byId = new Map<string, NamedPolicy>()
      for (const { language, name, ...policy } of found) {
        byId.set(policy.id, { ...policy, names: { ...byId.get(policy.id)?.names, [language]: name } })
      }
      return [...byId.values()]
    },
    async newest(site, id) {
      const one = newest(site).select('p.archived_at as archivedAt').where('v.policy', '=', id)
      return (await rows(one))[0] ?? null
    },
    async version(site, id, version) {
      const [row] = await rows(versions(site).where('v.policy', '=', id).where('v.version', '=', version))
      return row ?? null
    },
    versions: (site, id) => rows(versions(site).where('v.policy', '=', id).orderBy('v.revision', 'desc')),
    ofVersion: (site, version) => rows(versions(site).where('v.version', '=', version).orderBy('v.policy')),
    texts: (site, id, version) =>
      rows(
        sql
          .selectFrom('policy_texts')
          .select(['language', 'name', 'summary', 'body'])
          .where('site', '=', site)
          .where('policy', '=', id)
          .where('version', '=', version)
          .orderBy('language'),
      ),
  }
}
