import type { BetterAuthOptions } from 'better-auth'
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
export interface OperatorDatabase {
  /** Makes statements in this database's dialect; it has no connection. */
  readonly sql: Kysely<Tables>
  /** @throws {StoreError} when the database cannot be asked now. */
  rows<Row>(query: Compilable<Row>): Promise<readonly Row[]>
  /** All of these, in this order, or none: on disk when it resolves. Safe from several processes at once. */
  write(batch: readonly (Compilable | MustChange)[]): Promise<readonly (readonly unknown[])[]>
}

/** The same database as better-auth has it. */
export interface AuthDatabase extends OperatorDatabase {
  /** What better-auth reads and writes through. */
  readonly connection: NonNullable<BetterAuthOptions['database']>
  /**
   * The secret that signs the operators' session cookies: made at random on first
   * use and kept in the database, so that a restart signs nobody out and no
   * installation shares another's. Safe when several processes start at once.
   */
  secret(): Promise<string>
  /** Makes better-auth's tables, or adds what a newer release of it needs. Safe when several processes start at once. */
  makeTables(options: BetterAuthOptions): Promise<void>
  close(): Promise<void>
}
