import type { PolicyTables } from '../../policies/tables.js'
import type { AuditTables } from '../audit/tables.js'

/** Every table of the operator's rooms; one line a room. */
export interface Tables extends AuditTables, PolicyTables {}
