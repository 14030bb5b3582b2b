import type { Compilable } from 'kysely'
import type { MustChange, RoomsDatabase } from '../../database/database.js'
import type { Role } from './role.js'

/** A role on one site, or on the server and with it on every site. */
export interface Grant {
  /** Empty for the server. */
  readonly site: string
  /** E-mail address in lower case. */
  readonly operator: string
  readonly role: Role
}

/** What was to be changed has been changed by somebody else since it was looked at. */
export class RoleChanged extends Error {}

/** The roles that owners have given: those of the config's owners are not among them. */
export interface Roles {
  of(operator: string): Promise<readonly Grant[]>
  /** By operator, then site. */
  on(sites: readonly string[]): Promise<readonly Grant[]>
  /** Gives a role where there is none. @throws {RoleChanged} when carried out and there is one. */
  giving(grant: Grant): MustChange
  /** @throws {RoleChanged} when carried out and the role is not `grant.role` any longer. */
  changing(grant: Grant, to: Role): MustChange
  /** @throws {RoleChanged} when carried out and the role is not `grant.role` any longer. */
  taking(grant: Grant): MustChange
}

export function createRoles({ sql, rows }: RoomsDatabase): Roles {
  const columns = ['site', 'operator', 'role'] as const
  const must = (query: Compilable): MustChange => ({ query, orElse: () => new RoleChanged() })
  return {
    of: operator => rows(sql.selectFrom('operator_roles').select(columns).where('operator', '=', operator)),
    on: sites =>
      rows(
        sql.selectFrom('operator_roles').select(columns).where('site', 'in', sites).orderBy('operator').orderBy('site'),
      ),
    giving: grant =>
      must(
        sql
          .insertInto('operator_roles')
          .values(grant)
          .onConflict(conflict => conflict.doNothing())
          .returning('site'),
      ),
    changing: ({ site, operator, role }, to) =>
      must(
        sql
          .updateTable('operator_roles')
          .set({ role: to })
          .where('site', '=', site)
          .where('operator', '=', operator)
          .where('role', '=', role)
          .returning('site'),
      ),
    taking: ({ site, operator, role }) =>
      must(
        sql
          .deleteFrom('operator_roles')
          .where('site', '=', site)
          .where('operator', '=', operator)
          .where('role', '=', role)
          .returning('site'),
      ),
  }
}
