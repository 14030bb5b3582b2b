import type { Audit } from '../../audit/audit.js'
import type { RoomsDatabase } from '../../database/database.js'
import type { Hold } from './hold.js'

/** The legal holds of each site. */
export interface Holds {
  /** The newest first. */
  of(site: string): Promise<readonly Hold[]>
  add(hold: Hold): Promise<void>
  /** @returns false when there is no such hold any more. */
  lift(site: string, id: string, operator: string): Promise<boolean>
}

export function createHolds({ sql, rows, write }: RoomsDatabase, audit: Audit): Holds {
  return {
    async of(site) {
      const query = sql.selectFrom('legal_holds').selectAll().where('site', '=', site).orderBy('since', 'desc')
      return (await rows(query)).map(({ from_at, before_at, ...hold }) =>
        Object.assign(hold, { from: from_at, before: before_at }),
      )
    },
    async add({ from, before, ...hold }) {
      const { site, id, operator, subject, reason } = hold
      const about = { hold: id, person: subject !== null, from, before, reason }
      await write([
        sql.insertInto('legal_holds').values({ ...hold, from_at: from, before_at: before }),
        audit.noting({ site, operator, action: 'hold.placed', about }),
      ])
    },
    async lift(site, id, operator) {
      const query = sql.deleteFrom('legal_holds').where('site', '=', site).where('id', '=', id).returning('id')
      try {
        await write([
          { query, orElse: () => new NotThere() },
          audit.noting({ site, operator, action: 'hold.lifted', about: { hold: id } }),
        ])
        return true
      } catch (error) {
        if (error instanceof NotThere) return false
        throw error
      }
    },
  }
}

class NotThere extends Error {}
