import { type LogStep, type LogStore } from '../log-store.js'
import { StoreError } from '../store.js'
import type { PostgresDatabase, Query } from './database.js'
import { insertOf } from './insert.js'
import { type ReceiptRow, receiptOf } from './row.js'

/** Somebody else has been there: the transaction is taken back. */
class Overtaken extends Error {}

const LEAF_COLUMNS = { site: 'text', leaf_index: 'bigint', id: 'uuid', entry: 'bytea', salt: 'bytea' } as const
const NODE_COLUMNS = { site: 'text', level: 'integer', node_index: 'bigint', hash: 'bytea' } as const

/** Every site that waits, by leaps over the key instead of a scan. */
const SITES = `
  WITH RECURSIVE each(site) AS (
    SELECT min(site) FROM log_waiting
    UNION ALL SELECT (SELECT min(site) FROM log_waiting WHERE site > each.site) FROM each WHERE each.site IS NOT NULL
  ) SELECT site FROM each WHERE site IS NOT NULL`

/** A receipt that somebody has deleted in the database, and a browser has sent again, has a place already. */
const WAITING = `
  SELECT r.* FROM log_waiting w JOIN receipts r ON r.site = w.site AND r.id = w.id
  WHERE w.site = $1 AND NOT EXISTS (SELECT 1 FROM log_leaves l WHERE l.site = w.site AND l.id = w.id)
  ORDER BY w.received_at, w.id LIMIT $2`

/** A lease that ends later than any may was given by a clock that has been set back since. */
const LEAD = `
  UPDATE logs SET leader = $2, leads_until = c.now + $3
  FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now) c
  WHERE site = $1 AND (leader IS NULL OR leader = $2 OR leads_until <= c.now OR leads_until > c.now + $3)
  RETURNING site`

const ARRIVED = `
  DELETE FROM log_waiting w USING unnest($2::bigint[], $3::uuid[]) AS k (received_at, id)
  WHERE w.site = $1 AND w.received_at = k.received_at AND w.id = k.id RETURNING w.id`

/** Gives waiting receipts their places. */
export function logGrower({
  query,
  transaction,
}: PostgresDatabase): Pick<LogStore, 'sitesWaiting' | 'waiting' | 'lead' | 'grow'> {
  return {
    async sitesWaiting() {
      return (await query<{ site: string }>(SITES)).map(({ site }) => site)
    },
    async waiting(site, limit) {
      return (await query<ReceiptRow>(WAITING, [site, limit])).map(receiptOf)
    },
    lead: (site, holder, forMs) => transaction(async write => (await write(LEAD, [site, holder, forMs])).length === 1),
    async grow(step) {
      try {
        await transaction(write => grow(write, step))
        return true
      } catch (error) {
        if (error instanceof StoreError && error.cause instanceof Overtaken) return false
        throw error
      }
    },
  }
}

async function grow(write: Query, { site, from, leaves, nodes, checkpoint }: LogStep): Promise<void> {
  const [head] = await write<{ size: number }>('SELECT size FROM logs WHERE site = $1 FOR UPDATE', [site])
  if (head?.size !== from) throw new Overtaken()
  const arrived = await write(ARRIVED, [site, leaves.map(each => each.receivedAt), leaves.map(({ id }) => id)])
  if (arrived.length !== leaves.length) throw new Overtaken()
  const leafRows = leaves.map(({ id, entry, salt }, i) => ({ site, leaf_index: from + i, id, entry, salt }))
  const nodeRows = nodes.map(({ level, index, hash }) => ({ site, level, node_index: index, hash }))
  for (const { sql, values } of [
    insertOf('log_leaves', LEAF_COLUMNS, leafRows),
    insertOf('log_nodes', NODE_COLUMNS, nodeRows),
  ]) {
    await write(sql, values)
  }
  await write('UPDATE logs SET size = $2, checkpoint = $3 WHERE site = $1', [site, from + leaves.length, checkpoint])
}
