import { joined } from '../../contract/log/bytes.js'
import { leafHash } from '../../contract/log/hash.js'
import type { ReadTile } from '../../contract/log/prover.js'
import { TILE_WIDTH } from '../../contract/log/tile.js'
import type { LogStore } from '../stores/log-store.js'

/** Reads tiles of a site's log, as far as they are filled. Leaf hashes are made when asked for: only entries are kept. */
export const tileReader =
  (store: Pick<LogStore, 'entries' | 'nodes'>, site: string): ReadTile =>
  async ({ level, number }) => {
    const [from, to] = [number * TILE_WIDTH, (number + 1) * TILE_WIDTH]
    if (level > 0) return joined(...(await store.nodes(site, level, from, to)))
    return joined(...(await store.entries(site, from, to)).map(leafHash))
  }
