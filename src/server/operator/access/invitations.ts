import type { Compilable } from 'kysely'
import { DAY_MS } from '../../day.js'
import type { OperatorDatabase } from '../database/database.js'
import { hashOfSecret, newSecret } from './secret.js'

/** Somebody has to get round to it; a weekend may be between. */
export const INVITATION_DAYS = 7
/** Links by which those come in who were never here. */
export interface Invitations {
  /** @returns the link's secret, which is nowhere else, and the statements that keep its hash in place of earlier ones. */
  making(operator: string): { readonly secret: string; readonly batch: readonly Compilable[] }
  /** Makes every link of an operator useless. */
  ending(operator: string): Compilable
  /** Uses a link up. @returns whose it is; `null` when it was used, is too old or was never made. */
  take(secret: string): Promise<string | null>
}

/** @param now - milliseconds since the Unix epoch. */
export function createInvitations({ sql, rows, write }: OperatorDatabase, now: () => number): Invitations {
  const ending = (operator: string) => sql.deleteFrom('operator_invitations').where('operator', '=', operator)
  return {
    making(operator) {
      const secret = newSecret()
      const values = { hash: hashOfSecret(secret), operator, ends_at: now() + INVITATION_DAYS * DAY_MS }
      return { secret, batch: [ending(operator), sql.insertInto('operator_invitations').values(values)] }
    },
    ending,
    async take(secret) {
      const hash = hashOfSecret(secret)
      const kept = sql.selectFrom('operator_invitations').select(['operator', 'ends_at']).where('hash', '=', hash)
      const [row] = await rows(kept)
      // Whoever takes the row away is the one who comes in.
      const [taken = []] = await write([
        sql.deleteFrom('operator_invitations').where('hash', '=', hash).returning('operator'),
      ])
      return row && taken.length > 0 && row.ends_at > now() ? row.operator : null
    },
  }
}
