import type { Compilable } from 'kysely'
import type { Audit } from '../audit/audit.js'
import type { RoomsDatabase } from '../database/database.js'
import type { Request } from './request.js'

/** What an operator wrote down beside a request. */
export interface Note {
  readonly at: number
  readonly operator: string
  readonly words: string
}

/** What operators write down for each other; the person does not see it. */
export interface Notes {
  /** Oldest first. */
  of(request: Request): Promise<readonly Note[]>
  /** On disk when it resolves. */
  add(request: Request, operator: string, words: string): Promise<void>
  /** The statement that adds one, for the same batch as what it is about. */
  adding(request: Request, operator: string, words: string): Compilable
}

export function createNotes({ sql, rows, write }: RoomsDatabase, audit: Audit, now: () => number): Notes {
  const adding: Notes['adding'] = ({ site, id }, operator, words) =>
    sql.insertInto('request_notes').values({ site, request: id, at: now(), id: crypto.randomUUID(), operator, words })

  return {
    of: ({ site, id }) =>
      rows(
        sql
          .selectFrom('request_notes')
          .select(['at', 'operator', 'words'])
          .where('site', '=', site)
          .where('request', '=', id)
          .orderBy('at')
          .orderBy('id'),
      ),
    async add(request, operator, words) {
      const { site, id } = request
      const noted = audit.noting({ site, operator, action: 'request.noted', about: { request: id } })
      await write([adding(request, operator, words), noted])
    },
    adding,
  }
}
