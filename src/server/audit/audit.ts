import type { Compilable } from 'kysely'
import type { RoomsDatabase } from '../database/database.js'

/** What an operator did. */
export interface Act {
  /** Empty for what is not of one site. */
  readonly site: string
  /** E-mail address; `system` for what the server does by itself, `token:<name>` for a program. */
  readonly operator: string
  /** What was done, as `policy.published` or `sign-in.failed`. */
  readonly action: string
  /** What it was done to: names, numbers, counts; no secret and nothing of a visitor's. */
  readonly about?: Readonly<Record<string, string | number | boolean | null>>
}

/** Keeps what operators do. */
export interface Audit {
  /** The statement that notes an act: for the same batch as the act itself, so that neither is without the other. */
  noting(act: Act): Compilable
  /** Notes an act that is no change in these tables: a sign-in, an export. On disk when it resolves. */
  note(act: Act): Promise<void>
}

/** @param now - milliseconds since the Unix epoch. */
export function createAudit(database: RoomsDatabase, now: () => number): Audit {
  const noting = ({ site, operator, action, about = {} }: Act) =>
    database.sql.insertInto('operator_audit').values({
      site,
      at: now(),
      id: crypto.randomUUID(),
      operator,
      action,
      about: JSON.stringify(about),
    })
  return {
    noting,
    async note(act) {
      await database.write([noting(act)])
    },
  }
}
