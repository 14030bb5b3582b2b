import type { RoomsDatabase } from '../../database/database.js'
import type { AuditFilter } from './filter.js'

/** An act as it is kept. */
export interface KeptAct {
  /** Empty for what is not of one site. */
  readonly site: string
  readonly at: number
  readonly id: string
  readonly operator: string
  readonly action: string
  /** JSON. */
  readonly about: string
}

/** A newest-first page by keyset; `next` is the cursor of the following one. */
export interface ActPage {
  readonly acts: readonly KeptAct[]
  readonly next: string | null
}

/** Reads what operators did. */
export interface Acts {
  /**
   * @param sites - empty for the server.
   * @param cursor - `next` of the page before; one that cannot be read throws `RangeError`.
   */
  newest(sites: readonly string[], filter: AuditFilter, limit: number, cursor?: string): Promise<ActPage>
}

const CURSOR = /^(\d{1,15})~([0-9a-f-]{36})$/

export function createActs({ sql, rows }: RoomsDatabase): Acts {
  /** Of one site, in the order of the table's key: however many there are, only a page is read. */
  const ofSite = (site: string, filter: AuditFilter, limit: number, after: readonly [number, string] | null) => {
    let query = sql.selectFrom('operator_audit').selectAll().where('site', '=', site)
    if (filter.from !== undefined) query = query.where('at', '>=', filter.from)
    if (filter.before !== undefined) query = query.where('at', '<', filter.before)
    if (filter.operator !== undefined) query = query.where('operator', '=', filter.operator)
    if (filter.action !== undefined) {
      // `~` comes after all that names of acts are made of.
      query = query.where('action', '>=', filter.action).where('action', '<', `${filter.action}~`)
    }
    if (after) {
      const [at, id] = after
      query = query
        .where('at', '<=', at)
        .where(each => each.or([each('at', '<', at), each.and([each('at', '=', at), each('id', '<', id)])]))
    }
    return rows(query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit))
  }

  return {
    async newest(sites, filter, limit, cursor) {
      const after = cursor === undefined ? null : placeOf(cursor)
      const found = await Promise.all(sites.map(site => ofSite(site, filter, limit + 1, after)))
      const all = found.flat().sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
      const acts = all.slice(0, limit)
      const last = acts.at(-1)
      return { acts, next: all.length > limit && last ? `${last.at}~${last.id}` : null }
    },
  }
}

function placeOf(cursor: string): readonly [number, string] {
  const [, at, id] = CURSOR.exec(cursor) ?? []
  if (at === undefined || id === undefined) throw new RangeError('no place in the list')
  return [Number(at), id]
}
