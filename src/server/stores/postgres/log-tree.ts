import type { Hash } from '../../../contract/log/hash.js'
import type { KeptLeaf } from '../log-store.js'
import type { PostgresDatabase } from './database.js'

/** A leaf as its row. */
export interface LeafRow {
  readonly id: string
  readonly leaf_index: number
  readonly entry: Buffer
  readonly salt: Buffer | null
}

export const leafOf = ({ id, leaf_index, entry, salt }: LeafRow): KeptLeaf => ({
  id,
  index: leaf_index,
  entry: new Uint8Array(entry),
  salt: salt && new Uint8Array(salt),
})

/** Reads what the tree is made of. */
export function logTree({ query }: PostgresDatabase) {
  return {
    async entries(site: string, from: number, to: number): Promise<Hash[]> {
      const sql =
        'SELECT entry FROM log_leaves WHERE site = $1 AND leaf_index >= $2 AND leaf_index < $3 ORDER BY leaf_index'
      return (await query<Pick<LeafRow, 'entry'>>(sql, [site, from, to])).map(({ entry }) => new Uint8Array(entry))
    },
    async nodes(site: string, level: number, from: number, to: number): Promise<Hash[]> {
      const sql = `SELECT hash FROM log_nodes WHERE site = $1 AND level = $2 AND node_index >= $3 AND node_index < $4
        ORDER BY node_index`
      return (await query<{ hash: Buffer }>(sql, [site, level, from, to])).map(({ hash }) => new Uint8Array(hash))
    },
    async leaf(site: string, id: string): Promise<KeptLeaf | null> {
      const [row] = await query<LeafRow>('SELECT * FROM log_leaves WHERE site = $1 AND id = $2', [site, id])
      return row ? leafOf(row) : null
    },
  }
}
