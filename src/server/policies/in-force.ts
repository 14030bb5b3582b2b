import type { Site } from '../../contract/site.js'
import type { RoomsDatabase } from '../database/database.js'
import { StoreError } from '../stores/store.js'
import { isAfter } from './dated-version.js'

/** What a site's visitors are asked under now. */
export interface PolicyInForce {
  /** @throws {StoreError} when it cannot be asked for, and never could. */
  versionOf(site: Site): Promise<string>
}

/** Where nothing is published but in the config. */
export const configPolicies: PolicyInForce = { versionOf: async ({ policy }) => policy.version }

/** The later of what the config names and what was published; a version that is no date is before every date. */
export const laterOf = (configured: string, published: string | null): string =>
  published !== null && isAfter(published, configured) ? published : configured

/** As published here. While the database is away, what was last read counts: a gate is better a minute old than missing. */
export function publishedPolicies({ sql, rows }: Pick<RoomsDatabase, 'sql' | 'rows'>): PolicyInForce {
  const lastRead = new Map<string, string | null>()

  async function newest(site: string): Promise<string | null> {
    const ofSite = sql.selectFrom('visitor_policies').select('version').where('site', '=', site)
    const [row] = await rows(ofSite.orderBy('number', 'desc').limit(1))
    return row?.version ?? null
  }

  return {
    async versionOf({ site, policy }) {
      try {
        lastRead.set(site, await newest(site))
      } catch (error) {
        if (!(error instanceof StoreError && lastRead.has(site))) throw error
      }
      return laterOf(policy.version, lastRead.get(site) ?? null)
    },
  }
}

/** A site as its visitors have it now. */
export async function inForce(policies: PolicyInForce, site: Site): Promise<Site> {
  return { ...site, policy: { ...site.policy, version: await policies.versionOf(site) } }
}
