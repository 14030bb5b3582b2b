import type { Compilable } from 'kysely'
import type { Act, Audit } from '../audit/audit.js'
import type { RoomsDatabase } from '../database/database.js'
import { DAY_MS } from '../day.js'
import { EXTENSION_DAYS } from './due.js'
import type { Notes } from './notes.js'
import { isOpen, type Request, STATES } from './request.js'
import { requestOf, rowOf } from './request-row.js'

/** Somebody else has changed the request meanwhile; nothing was done. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super('The request has been changed meanwhile')
    this.name = 'ChangedMeanwhile'
  }
}

/** A change of a request: as it was seen, what is to be different, and what is done with it, or else nothing is. */
export interface Change {
  readonly seen: Request
  readonly to: Partial<Pick<Request, 'state' | 'subject' | 'proof' | 'extension' | 'outcome' | 'closedAt'>>
  readonly act: Omit<Act, 'site'>
  readonly with?: readonly Compilable[]
  /** Written down beside it. */
  readonly note?: string
}

/** What people have asked, with each change in the audit log. */
export interface Requests {
  /** On disk when it resolves. */
  add(request: Request, operator: string): Promise<void>
  find(site: string, id: string): Promise<Request | null>
  /** At most 500. Of the open ones those that are due next come first, of the closed ones the newest. */
  list(site: string, which: 'open' | 'closed'): Promise<readonly Request[]>
  /** @throws {ChangedMeanwhile} when the request is not as it was seen. */
  change(change: Change): Promise<void>
}

const ROWS_AT_MOST = 500
const OPEN = STATES.filter(state => isOpen({ state }))
const CLOSED = STATES.filter(state => !isOpen({ state }))

export function createRequests({ sql, rows, write }: RoomsDatabase, audit: Audit, notes: Notes): Requests {
  const of = (site: string) =>
    sql
      .selectFrom('requests')
      .leftJoin('request_extensions as extension', join =>
        join.onRef('extension.site', '=', 'requests.site').onRef('extension.request', '=', 'requests.id'),
      )
      .selectAll('requests')
      .select(['extension.at as extended_at', 'extension.reason as extension_reason'])
      .where('requests.site', '=', site)

  const open = (site: string) =>
    of(site)
      .where('state', 'in', OPEN)
      .orderBy(eb => {
        const more = eb
          .case()
          .when('extension.at', 'is', null)
          .then(eb.lit(0))
          .else(eb.lit(EXTENSION_DAYS * DAY_MS))
        return eb('received_at', '+', more.end())
      })

  const closed = (site: string) => of(site).where('state', 'in', CLOSED).orderBy('received_at', 'desc')

  return {
    async add(request, operator) {
      const about = { request: request.id, kind: request.kind, state: request.state }
      await write([
        sql.insertInto('requests').values(rowOf(request)),
        audit.noting({ site: request.site, operator, action: 'request.received', about }),
      ])
    },
    async find(site, id) {
      const [row] = await rows(of(site).where('id', '=', id))
      return row ? requestOf(row) : null
    },
    async list(site, which) {
      const query = which === 'open' ? open(site) : closed(site)
      return (await rows(query.orderBy('id').limit(ROWS_AT_MOST))).map(requestOf)
    },
    async change({ seen, to, act, note, with: more = [] }) {
      const { site, id, version } = seen
      const { extension } = to
      const query = sql
        .updateTable('requests')
        .set(rowOf({ ...seen, ...to, version: version + 1 }))
        .where('site', '=', site)
        .where('id', '=', id)
        .where('version', '=', version)
        .returning('id')
      await write([
        { query, orElse: () => new ChangedMeanwhile() },
        ...(extension ? [sql.insertInto('request_extensions').values({ site, request: id, ...extension })] : []),
        ...more,
        ...(note === undefined ? [] : [notes.adding(seen, act.operator, note)]),
        audit.noting({ site, ...act }),
      ])
    },
  }
}
