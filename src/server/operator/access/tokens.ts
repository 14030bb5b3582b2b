import { timingSafeEqual } from 'node:crypto'
import type { Compilable } from 'kysely'
import type { MustChange, RoomsDatabase } from '../../database/database.js'
import { dayOf } from '../../day.js'
import type { Role } from './role.js'
import { hashOfSecret, newSecret } from './secret.js'

/** So that whoever finds one, a scanner of sources among them, knows what it is. */
const PREFIX = 'askfirst_'

/** A token as its owners see it: never the token itself. */
export interface KeptToken {
  /** Empty for the server, and with it every site. */
  readonly site: string
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly made_by: string
  readonly made_at: number
  readonly ends_at: number
  readonly last_day: string | null
}

/** A program's token is not there any longer. */
export class TokenGone extends Error {}

/** What programs show in place of a session. */
export interface Tokens {
  /** @returns the token, which is nowhere else, and the statement that keeps its hash. */
  making(token: Omit<KeptToken, 'id' | 'made_at' | 'last_day'>): { readonly token: string; readonly query: Compilable }
  /** What a program showed, if it is in force; notes the day of use. */
  find(token: string): Promise<KeptToken | null>
  /** The newest first, those that have ended too. */
  on(sites: readonly string[]): Promise<readonly KeptToken[]>
  /** @throws {TokenGone} when carried out and it is not there. */
  revoking(site: string, id: string): MustChange
}

const COLUMNS = ['site', 'id', 'name', 'role', 'made_by', 'made_at', 'ends_at', 'last_day'] as const

/** @param now - milliseconds since the Unix epoch. */
export function createTokens({ sql, rows, write }: RoomsDatabase, now: () => number): Tokens {
  return {
    making(given) {
      const token = PREFIX + newSecret()
      const values = { ...given, id: crypto.randomUUID(), hash: hashOfSecret(token), made_at: now(), last_day: null }
      return { token, query: sql.insertInto('operator_tokens').values(values) }
    },
    async find(token) {
      const hash = hashOfSecret(token)
      const [found] = await rows(
        sql
          .selectFrom('operator_tokens')
          .select([...COLUMNS, 'hash'])
          .where('hash', '=', hash),
      )
      if (!found || !areSame(found.hash, hash) || found.ends_at <= now()) return null
      const today = dayOf(now())
      const { site, id } = found
      if (found.last_day !== today) {
        const used = sql.updateTable('operator_tokens').set({ last_day: today })
        await write([used.where('site', '=', site).where('id', '=', id)])
      }
      return found
    },
    on(sites) {
      const found = sql.selectFrom('operator_tokens').select(COLUMNS).where('site', 'in', sites)
      return rows(found.orderBy('made_at', 'desc').orderBy('id'))
    },
    revoking(site, id) {
      const query = sql.deleteFrom('operator_tokens').where('site', '=', site).where('id', '=', id).returning('id')
      return { query, orElse: () => new TokenGone() }
    },
  }
}

const areSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
