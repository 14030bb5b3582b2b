import type { Context } from 'hono'
import type { Role } from '../access/role.js'
import type { OperatorEnv } from '../deps.js'

export type OperatorContext = Context<OperatorEnv>

/**
 * One address of the operator's pages and who may ask for it. All of them are made
 * of these, so that the table of who may what can be read, and tested, as a whole.
 */
export interface OperatorRoute {
  readonly method: 'GET' | 'POST'
  /** Below `/operator`, as `/receipts/:id`; the first page is ``. */
  readonly path: string
  /** The least that an operator has to be; `anybody` needs no session. */
  readonly least: Role | 'anybody'
  /**
   * Where: on the `site` that the address names (`?site=`, for forms too; the first that the operator
   * may see when none is named), or on the `server` as a whole.
   */
  readonly on: 'site' | 'server'
  /** For programs: refusals are problem+json, and a token is as good as a session. */
  readonly forPrograms?: boolean
  readonly answer: (c: OperatorContext) => Response | Promise<Response>
}
