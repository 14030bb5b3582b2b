import type { BetterAuthOptions } from 'better-auth'
import type { RoomsDatabase } from '../../database/database.js'

/** The same database as better-auth has it. */
export interface AuthDatabase extends RoomsDatabase {
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
