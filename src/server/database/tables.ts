import type { AuditTables } from '../audit/tables.js'
import type { AccessTables } from '../operator/access/tables.js'
import type { IntegrityTables } from '../operator/integrity/tables.js'
import type { PolicyTables } from '../policies/tables.js'
import type { RetentionTables } from '../rights/retention/tables.js'
import type { RightsTables } from '../rights/tables.js'

/** Every table of the operator's rooms; one line a room. */
export interface Tables
  extends AccessTables,
    AuditTables,
    IntegrityTables,
    PolicyTables,
    RetentionTables,
    RightsTables {}
