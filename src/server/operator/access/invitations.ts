import type { Compilable } from 'kysely'
import type { RoomsDatabase } from '../../database/database.js'
import { DAY_MS } from '../../day.js'
import { hashOfSecret, newSecret } from './secret.js'

/** Somebody has to get round to it; a weekend may be between. */
export const INVITATION_DAYS = 7

export interface NewInvitation {
  /** Nowhere else. */
  readonly secret: string
  /** Milliseconds since the Unix epoch. */
  readonly endsAt: number
  /** The statements that keep the secret's hash in place of earlier ones. */
  readonly batch: readonly Compilable[]
}

/** Links by which those come in who were never here. */
export interface Invitations {
  making(operator: string): NewInvitation
  /** Makes every link of an operator useless. */
  ending(operator: string): Compilable
  /** Uses a link up. @returns whose it is; `null` when it was used, is too old or was never made. */
  take(secret: string): Promise<string | null>
}

/** @param now - milliseconds since the Unix epoch. */
export function createInvitations({ sql, rows, write }: RoomsDatabase, now: () => number): Invitations {
  const ending = (operator: string) => sql.deleteFrom('operator_invitations').where('operator', '=', operator)
  return {
    making(operator) {
      const secret = newSecret()
      const endsAt = now() + INVITATION_DAYS * DAY_MS
      const values = { hash: hashOfSecret(secret), operator, ends_at: endsAt }
      return { secret, endsAt, batch: [ending(operator), sql.insertInto('operator_invitations').values(values)] }
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
