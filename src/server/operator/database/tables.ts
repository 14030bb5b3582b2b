import type { RetentionTables } from '../../rights/retention/tables.js'
import type { RightsTables } from '../../rights/tables.js'
import type { AuditTables } from '../audit/tables.js'

/** Every table of the operator's rooms; one line a room. */
export interface Tables extends AuditTables, RightsTables, RetentionTables {}
