import type { GrowthStep, LogStep, NewLeaf } from '../log-store.js'
import { type KeptReceipt, StoreError } from '../store.js'
import type { PostgresDatabase, Query } from './database.js'
import { insertAll } from './insert.js'
import { lockedSize } from './log-lock.js'
import { type ReceiptRow, receiptOf } from './row.js'
import { sitesIn } from './sites.js'

const LEAF_COLUMNS = { site: 'text', leaf_index: 'bigint', id: 'uuid', entry: 'bytea', salt: 'bytea' } as const
const NODE_COLUMNS = { site: 'text', level: 'integer', node_index: 'bigint', hash: 'bytea' } as const

// A receipt that somebody has deleted in the database, and a browser has sent again, has a place already.
const WAITING = `
  SELECT r.* FROM log_waiting w JOIN kept_receipts r ON r.site = w.site AND r.id = w.id
  WHERE w.site = $1 AND NOT EXISTS (SELECT 1 FROM log_leaves l WHERE l.site = w.site AND l.id = w.id)
  ORDER BY w.received_at, w.id LIMIT $2`

// A lease that ends later than any may was given by a clock that has been set back since.
const LEAD = `
  UPDATE logs SET leader = $2, leads_until = $4
  WHERE site = $1 AND (leader IS NULL OR leader = $2 OR leads_until <= $3 OR leads_until > $4) RETURNING site`

const ARRIVED = `
  DELETE FROM log_waiting
  WHERE site = $1 AND (received_at, id) IN (SELECT * FROM unnest($2::bigint[], $3::uuid[])) RETURNING id`

/** A receipt waits no more: the transaction is taken back. */
class Overtaken extends StoreError {}

/** Gives waiting receipts their places. */
export function logGrower(
  { query, transaction }: PostgresDatabase,
  now: () => number,
  onStep: (step: GrowthStep) => void,
) {
  return {
    sites: (): Promise<string[]> => sitesIn(query, 'log_waiting'),
    waiting: async (site: string, limit: number): Promise<KeptReceipt[]> =>
      (await query<ReceiptRow>(WAITING, [site, limit])).map(receiptOf),
    async lead(site: string, holder: string, forMs: number): Promise<boolean> {
      const at = now()
      return (await transaction(write => write(LEAD, [site, holder, at, at + forMs]))).length === 1
    },
    async grow(step: LogStep): Promise<boolean> {
      try {
        return await transaction(write => grow(write, step, onStep))
      } catch (error) {
        if (error instanceof Overtaken) return false
        throw error
      }
    },
  }
}

async function grow(
  write: Query,
  { site, from, leaves, nodes, checkpoint }: LogStep,
  onStep: (step: GrowthStep) => void,
): Promise<boolean> {
  if ((await lockedSize(write, site)) !== from) return false
  await endWaiting(write, site, leaves)
  onStep('waiting')
  await insertAll(
    write,
    'log_leaves',
    LEAF_COLUMNS,
    leaves.map((leaf, i) => ({ site, leaf_index: from + i, ...leaf })),
  )
  onStep('leaves')
  await insertAll(
    write,
    'log_nodes',
    NODE_COLUMNS,
    nodes.map(({ index, ...node }) => ({ site, node_index: index, ...node })),
  )
  onStep('nodes')
  await write('UPDATE logs SET size = $2, checkpoint = $3 WHERE site = $1', [site, from + leaves.length, checkpoint])
  onStep('head')
  return true
}

async function endWaiting(write: Query, site: string, leaves: readonly NewLeaf[]): Promise<void> {
  const ended = await write(ARRIVED, [site, leaves.map(({ receivedAt }) => receivedAt), leaves.map(({ id }) => id)])
  if (ended.length !== leaves.length) throw new Overtaken('One of the receipts does not wait any more')
}
