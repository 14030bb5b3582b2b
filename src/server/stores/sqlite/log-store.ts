import type { GrowthStep, KeptKey, LogHead, LogStore } from '../log-store.js'
import type { Database } from './database.js'
import { guarded } from './guarded.js'
import { logAudit } from './log-audit.js'
import { logEraser } from './log-erasures.js'
import { logGrower } from './log-growth.js'
import { logKeys } from './log-keys.js'
import { logTree } from './log-tree.js'

export interface SqliteLogOptions {
  /** Milliseconds since the Unix epoch. Default: `Date.now`. */
  readonly now?: () => number
  /** Is told what a transaction has written so far. */
  readonly onStep?: (step: GrowthStep) => void
}

/**
 * The logs in the SQLite file of the receipts.
 *
 * @param database - from `openDatabase`; may be the receipts' own connection. Whoever opened it closes it.
 */
export function createSqliteLogStore(
  database: Database,
  { now = Date.now, onStep = () => undefined }: SqliteLogOptions = {},
): LogStore {
  const keys = logKeys(database)
  const grower = logGrower(database, now, onStep)
  const tree = logTree(database)
  const eraser = logEraser(database)
  const audit = logAudit(database)
  const head = database.prepare<[string], LogHead>('SELECT origin, size, checkpoint FROM logs WHERE site = ?')
  const sites = database.prepare<[], string>('SELECT site FROM logs ORDER BY site').pluck()
  const insert = database.prepare<[string, string, number, string]>(
    'INSERT INTO logs (site, origin, size, checkpoint) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const start = database.transaction((site: string, first: LogHead, key: KeptKey) => {
    if (insert.run(site, first.origin, first.size, first.checkpoint).changes === 1) keys.add(site, key)
  })

  return {
    start: async (site, first, key) => guarded(() => start.immediate(site, first, key)),
    head: async site => guarded(() => head.get(site) ?? null),
    sites: async () => guarded(() => sites.all()),
    keys: async site => guarded(() => keys.all(site)),
    addKey: async (site, key, othersUntil) => guarded(() => keys.replace(site, key, othersUntil)),
    sitesWaiting: async () => guarded(() => grower.sites()),
    waiting: async (site, limit) => guarded(() => grower.waiting(site, limit)),
    lead: async (site, holder, forMs) => guarded(() => grower.lead(site, holder, forMs)),
    grow: async step => guarded(() => grower.grow(step)),
    entries: async (site, from, to) => guarded(() => tree.entries(site, from, to)),
    nodes: async (site, level, from, to) => guarded(() => tree.nodes(site, level, from, to)),
    leaf: async (site, id) => guarded(() => tree.leaf(site, id)),
    erase: async (site, erasure) => guarded(() => eraser.erase(site, [erasure]) === 1),
    eraseAll: async (site, erasures) => guarded(() => eraser.erase(site, erasures)),
    erasures: async site => guarded(() => eraser.all(site)),
    audit: async (site, from, limit) => guarded(() => audit.leaves(site, from, limit)),
    strays: async (site, limit) => guarded(() => audit.strays(site, limit)),
  }
}
