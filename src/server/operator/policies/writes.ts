import type { Compilable } from 'kysely'
import type { Audit } from '../../audit/audit.js'
import type { MustChange, RoomsDatabase } from '../../database/database.js'
import { asksVisitors, DRAFT, type PolicyText, type PolicyTraits } from '../../policies/policy.js'
import { type Change, IdTaken, Overtaken } from './changes.js'
import type { PolicyWrites } from './store.js'

export function policyWrites({ sql, write }: RoomsDatabase, audit: Audit, now: () => number): PolicyWrites {
  const textsOf = (site: string, id: string, version: string) =>
    sql.selectFrom('policy_texts').where('site', '=', site).where('policy', '=', id).where('version', '=', version)

  const newText = ({ site, id }: Pick<Change, 'site' | 'id'>, text: PolicyText) =>
    sql.insertInto('policy_texts').values({ site, policy: id, version: DRAFT, ...text })

  /** The change itself, if nobody made another since the revision that it names. */
  const changing = (
    { site, id, operator, revision }: Change,
    values: Partial<{ type: PolicyTraits['type']; audience: PolicyTraits['audience']; minimum_age: number | null }> &
      Partial<{ version: string; archived_at: number | null }> = {},
  ): MustChange => ({
    query: sql
      .updateTable('policies')
      .set({ ...values, revision: revision + 1, changed_at: now(), changed_by: operator })
      .where('site', '=', site)
      .where('id', '=', id)
      .where('revision', '=', revision)
      .returning('id'),
    orElse: () => new Overtaken(),
  })

  const noting = (
    { site, id, operator }: Omit<Change, 'revision'>,
    action: string,
    about: Record<string, string | boolean> = {},
  ): Compilable => audit.noting({ site, operator, action, about: { policy: id, ...about } })

  return {
    async create(made, { minimumAge, ...traits }, text) {
      const { site, id, operator } = made
      const row = { site, id, ...traits, minimum_age: minimumAge, revision: 1, changed_at: now(), changed_by: operator }
      const query = sql
        .insertInto('policies')
        .values({ ...row, version: null, archived_at: null })
        .onConflict(on => on.doNothing())
        .returning('id')
      await write([{ query, orElse: () => new IdTaken() }, newText(made, text), noting(made, 'policy.created')])
    },
    async saveTraits(change, { minimumAge, ...traits }) {
      await write([changing(change, { ...traits, minimum_age: minimumAge }), noting(change, 'policy.changed')])
    },
    async saveText(change, text) {
      const { name, summary, body, language } = text
      const keeping = newText(change, text).onConflict(on =>
        on.columns(['site', 'policy', 'version', 'language']).doUpdateSet({ name, summary, body }),
      )
      await write([changing(change), keeping, noting(change, 'policy.changed', { language })])
    },
    async removeText(change, language) {
      const { site, id } = change
      const removing = sql
        .deleteFrom('policy_texts')
        .where('site', '=', site)
        .where('policy', '=', id)
        .where('version', '=', DRAFT)
        .where('language', '=', language)
      await write([changing(change), removing, noting(change, 'policy.translation-removed', { language })])
    },
    async publish(publication) {
      const { site, id, operator, revision, version, visitorVersions, type, audience, minimumAge } = publication
      const made = { revision: revision + 1, type, audience, minimum_age: minimumAge }
      const keeping = sql
        .insertInto('policy_versions')
        .values({ site, policy: id, version, ...made, published_at: now(), published_by: operator })
      const copying = sql
        .insertInto('policy_texts')
        .columns(['site', 'policy', 'version', 'language', 'name', 'summary', 'body'])
        .expression(
          textsOf(site, id, DRAFT).select(e => [
            'site',
            'policy',
            e.val(version).as('version'),
            'language',
            'name',
            'summary',
            'body',
          ]),
        )
      const asking: MustChange = {
        query: sql
          .insertInto('visitor_policies')
          .values({ site, number: visitorVersions + 1, version, policy: id })
          .onConflict(on => on.doNothing())
          .returning('number'),
        orElse: () => new Overtaken(),
      }
      const asks = asksVisitors(publication)
      await write([
        changing(publication, { version, archived_at: null }),
        keeping,
        copying,
        ...(asks ? [asking] : []),
        noting(publication, 'policy.published', { version, asksVisitors: asks }),
      ])
    },
    async archive(change) {
      await write([changing(change, { archived_at: now() }), noting(change, 'policy.archived')])
    },
  }
}
