import type { RoomsDatabase } from '../../database/database.js'
import { DRAFT } from '../../policies/policy.js'
import { publishedReader } from '../../policies/published.js'
import type { PolicyReads } from './store.js'

export function policyReads(database: RoomsDatabase): PolicyReads {
  const { sql, rows } = database
  const { texts } = publishedReader(database)
  const policies = (site: string) =>
    sql
      .selectFrom('policies as p')
      .leftJoin('policy_versions as v', on =>
        on.onRef('v.site', '=', 'p.site').onRef('v.policy', '=', 'p.id').onRef('v.version', '=', 'p.version'),
      )
      .select([
        'p.id',
        'p.type',
        'p.audience',
        'p.minimum_age as minimumAge',
        'p.revision',
        'p.version',
        'v.revision as publishedRevision',
        'p.changed_at as changedAt',
        'p.changed_by as changedBy',
        'p.archived_at as archivedAt',
      ])
      .where('p.site', '=', site)

  return {
    async list(site) {
      const [found, names] = await Promise.all([
        rows(policies(site).orderBy('p.id')),
        rows(
          sql
            .selectFrom('policy_texts')
            .select(['policy', 'language', 'name'])
            .where('site', '=', site)
            .where('version', '=', DRAFT)
            .orderBy('language'),
        ),
      ])
      return found.map(row => {
        const its = names.filter(({ policy }) => policy === row.id).map(({ language, name }) => [language, name])
        return Object.assign(policyOf(row), { names: Object.fromEntries(its) })
      })
    },
    async find(site, id) {
      const [row] = await rows(policies(site).where('p.id', '=', id))
      return row ? policyOf(row) : null
    },
    draftTexts: (site, id) => texts(site, id, DRAFT),
    async visitorVersions(site) {
      const all = sql.selectFrom('visitor_policies').select('version').where('site', '=', site).orderBy('number')
      return (await rows(all)).map(({ version }) => version)
    },
  }
}

function policyOf<Row extends { revision: number; publishedRevision: number | null }>(row: Row) {
  const { publishedRevision, ...policy } = row
  return { ...policy, isChanged: publishedRevision !== row.revision }
}
