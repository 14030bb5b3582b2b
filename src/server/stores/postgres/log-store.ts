import type { GrowthStep, LogStore } from '../log-store.js'
import type { PostgresDatabase } from './database.js'
import { logAudit } from './log-audit.js'
import { logEraser } from './log-erasures.js'
import { logGrower } from './log-growth.js'
import { logHeads } from './log-head.js'
import { logKeys } from './log-keys.js'
import { logTree } from './log-tree.js'

export interface PostgresLogOptions {
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** Is told what a transaction has written so far. */
  readonly onStep?: (step: GrowthStep) => void
}

/**
 * The logs in the PostgreSQL database of the receipts, for any number of integrators on any number of machines.
 *
 * @param database - from `openPostgres`, the receipts' own: whose store closes it.
 */
export function createPostgresLogStore(
  database: PostgresDatabase,
  { now, onStep = () => undefined }: PostgresLogOptions,
): LogStore {
  const heads = logHeads(database)
  const keys = logKeys(database)
  const grower = logGrower(database, now, onStep)
  const tree = logTree(database)
  const eraser = logEraser(database)
  const audit = logAudit(database)

  return {
    start: heads.start,
    head: heads.read,
    sites: heads.sites,
    keys: keys.all,
    addKey: keys.replace,
    sitesWaiting: grower.sites,
    waiting: grower.waiting,
    lead: grower.lead,
    grow: grower.grow,
    entries: tree.entries,
    nodes: tree.nodes,
    leaf: tree.leaf,
    erase: async (site, erasure) => (await eraser.erase(site, [erasure])) === 1,
    eraseAll: eraser.erase,
    erasures: eraser.all,
    audit: audit.leaves,
    strays: audit.strays,
  }
}
