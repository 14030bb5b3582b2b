import type { Compilable, Kysely } from 'kysely'
import type { Tables } from './tables.js'

/** A statement of a batch that has to change something, or the whole batch is undone. */
export interface MustChange {
  readonly query: Compilable
  /** Thrown when the statement, which has to say `RETURNING`, gives no row. */
  readonly orElse: () => Error
}

/**
 * The tables of operators and of their rooms, in the database of the receipts, through connections of their own.
 *
 * Statements are made with `sql` and carried out here, never by Kysely itself: a transaction that stays open over an
 * `await` would lock the receipts' connection out of a SQLite file, and with it the whole process.
 */
export interface RoomsDatabase {
  /** Makes statements in this database's dialect; it has no connection. */
  readonly sql: Kysely<Tables>
  /** @throws {StoreError} when the database cannot be asked now. */
  rows<Row>(query: Compilable<Row>): Promise<readonly Row[]>
  /** All of these, in this order, or none: on disk when it resolves. Safe from several processes at once. */
  write(batch: readonly (Compilable | MustChange)[]): Promise<readonly (readonly unknown[])[]>
}
