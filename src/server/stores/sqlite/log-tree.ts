import type { Hash } from '../../../contract/log/hash.js'
import type { KeptLeaf } from '../log-store.js'
import type { Database } from './database.js'
import { uuidBytes, uuidText } from './row.js'

/** A leaf as its row. */
export interface LeafRow {
  readonly id: Buffer
  readonly leaf_index: number
  readonly entry: Buffer
  readonly salt: Buffer | null
}

export const leafOf = ({ id, leaf_index, entry, salt }: LeafRow): KeptLeaf => ({
  id: uuidText(id),
  index: leaf_index,
  entry: new Uint8Array(entry),
  salt: salt && new Uint8Array(salt),
})

/** Reads what the tree is made of. */
export function logTree(database: Database) {
  const entries = database
    .prepare<[string, number, number], Buffer>(
      'SELECT entry FROM log_leaves WHERE site = ? AND leaf_index >= ? AND leaf_index < ? ORDER BY leaf_index',
    )
    .pluck()
  const nodes = database
    .prepare<[string, number, number, number], Buffer>(
      'SELECT hash FROM log_nodes WHERE site = ? AND level = ? AND node_index >= ? AND node_index < ? ORDER BY node_index',
    )
    .pluck()
  const leaf = database.prepare<[string, Buffer], LeafRow>('SELECT * FROM log_leaves WHERE site = ? AND id = ?')

  return {
    entries: (site: string, from: number, to: number): Hash[] => entries.all(site, from, to).map(bytes),
    nodes: (site: string, level: number, from: number, to: number): Hash[] =>
      nodes.all(site, level, from, to).map(bytes),
    leaf(site: string, id: string): KeptLeaf | null {
      const row = leaf.get(site, uuidBytes(id))
      return row ? leafOf(row) : null
    },
  }
}

const bytes = (buffer: Buffer): Hash => new Uint8Array(buffer)
