import type { Compilable } from 'kysely'
import type { Act, Audit } from '../operator/audit/audit.js'
import type { OperatorDatabase } from '../operator/database/database.js'
import type { Tables } from '../operator/database/tables.js'
import { isOpen, type Request, STATES } from './request.js'

/** Somebody else has changed the request meanwhile; nothing was done. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super('The request has been changed meanwhile')
    this.name = 'ChangedMeanwhile'
  }
}

/** What an operator wrote down beside a request. */
export interface Note {
  readonly at: number
  readonly operator: string
  readonly words: string
}

/** A change of a request: as it was seen, what is to be different, and what is done with it, or else nothing is. */
export interface Change {
  readonly seen: Request
  readonly to: Partial<Pick<Request, 'state' | 'subject' | 'proof' | 'outcome' | 'closedAt'>>
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
  /** Oldest first. */
  notes(request: Request): Promise<readonly Note[]>
  addNote(request: Request, operator: string, words: string): Promise<void>
}

const ROWS_AT_MOST = 500
const OPEN = STATES.filter(state => isOpen({ state }))
const CLOSED = STATES.filter(state => !isOpen({ state }))

export function createRequests({ sql, rows, write }: OperatorDatabase, audit: Audit, now: () => number): Requests {
  const noting = ({ site, id }: Request, operator: string, words: string | undefined): readonly Compilable[] =>
    words === undefined
      ? []
      : [
          sql
            .insertInto('request_notes')
            .values({ site, request: id, at: now(), id: crypto.randomUUID(), operator, words }),
        ]

  return {
    async add(request, operator) {
      const about = { request: request.id, kind: request.kind, state: request.state }
      await write([
        sql.insertInto('requests').values(rowOf(request)),
        audit.noting({ site: request.site, operator, action: 'request.received', about }),
      ])
    },
    async find(site, id) {
      const query = sql.selectFrom('requests').selectAll().where('site', '=', site).where('id', '=', id)
      const [row] = await rows(query)
      return row ? requestOf(row) : null
    },
    async list(site, which) {
      const query = sql
        .selectFrom('requests')
        .selectAll()
        .where('site', '=', site)
        .where('state', 'in', which === 'open' ? OPEN : CLOSED)
        .orderBy('received_at', which === 'open' ? 'asc' : 'desc')
        .orderBy('id')
        .limit(ROWS_AT_MOST)
      return (await rows(query)).map(requestOf)
    },
    async change({ seen, to, act, note, with: more = [] }) {
      const { site, id, version } = seen
      const changed = rowOf({ ...seen, ...to, version: version + 1 })
      const query = sql
        .updateTable('requests')
        .set(changed)
        .where('site', '=', site)
        .where('id', '=', id)
        .where('version', '=', version)
        .returning('id')
      await write([
        { query, orElse: () => new ChangedMeanwhile() },
        ...more,
        ...noting(seen, act.operator, note),
        audit.noting({ site, ...act }),
      ])
    },
    async notes({ site, id }) {
      const query = sql
        .selectFrom('request_notes')
        .select(['at', 'operator', 'words'])
        .where('site', '=', site)
        .where('request', '=', id)
        .orderBy('at')
        .orderBy('id')
      return rows(query)
    },
    async addNote(request, operator, words) {
      const { site, id } = request
      const noted = audit.noting({ site, operator, action: 'request.noted', about: { request: id } })
      await write([...noting(request, operator, words), noted])
    },
  }
}

type Row = Tables['requests']

const rowOf = (r: Request): Row => ({
  site: r.site,
  id: r.id,
  kind: r.kind,
  state: r.state,
  received_at: r.receivedAt,
  entered_by: r.enteredBy,
  subject: r.subject,
  receipt: r.receipt,
  proof: r.proof,
  words: r.words,
  outcome: r.outcome,
  closed_at: r.closedAt,
  version: r.version,
})

const requestOf = (row: Row): Request => ({
  site: row.site,
  id: row.id,
  kind: row.kind,
  state: row.state,
  receivedAt: row.received_at,
  enteredBy: row.entered_by,
  subject: row.subject,
  receipt: row.receipt,
  proof: row.proof,
  words: row.words,
  outcome: row.outcome,
  closedAt: row.closed_at,
  version: row.version,
})
