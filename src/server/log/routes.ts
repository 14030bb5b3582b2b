import { type Context, Hono } from 'hono'
import { type Bytes, joined } from '../../contract/log/bytes.js'
import { hashesIn, TILE_WIDTH } from '../../contract/log/tile.js'
import { leavesOf, parseTilePath } from '../../contract/log/tile-path.js'
import type { AppDeps } from '../deps.js'
import type { AppEnv } from '../http/env.js'
import { Refusal } from '../http/refusal.js'
import type { LogHead } from '../stores/log-store.js'
import { keysOf } from './keys.js'
import { LOG_PAGE_POLICY, logPage } from './page.js'
import { tileReader } from './tiles.js'

const FOR_SECONDS = 'public, max-age=2'
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * The logs, for everybody: `/log/<site>/checkpoint` and `/tile/…` as the
 * formats say, `/keys` with a line for each key, and a page about them.
 *
 * @see https://c2sp.org/tlog-tiles
 */
export function logRoutes({ sites, logStore }: AppDeps) {
  async function headOf(c: Context<AppEnv>): Promise<LogHead & { readonly site: string }> {
    const { site } = sites.named(c.req.param('site') ?? '').site
    const head = await logStore.head(site)
    if (!head) throw new Refusal(404, 'NOT_FOUND', 'This site has no log yet.')
    return { ...head, site }
  }

  return new Hono<AppEnv>()
    .use(async (c, next) => {
      await next()
      c.header('access-control-allow-origin', '*')
      c.header('cross-origin-resource-policy', 'cross-origin')
    })
    .get('/:site', async c => {
      const head = await headOf(c)
      const keys = await logStore.keys(head.site)
      c.header('cache-control', FOR_SECONDS)
      c.header('content-security-policy', LOG_PAGE_POLICY)
      return c.html(logPage(head, keys))
    })
    .get('/:site/keys', async c => {
      const { site } = await headOf(c)
      const lines = await keysOf(logStore, site)
      c.header('cache-control', FOR_SECONDS)
      return c.text(lines.map(line => `${line}\n`).join(''))
    })
    .get('/:site/checkpoint', async c => {
      const { checkpoint } = await headOf(c)
      c.header('cache-control', FOR_SECONDS)
      return c.body(checkpoint, 200, { 'content-type': 'text/plain; charset=utf-8' })
    })
    .get('/:site/tile/:path{.+}', async c => {
      const { site } = sites.named(c.req.param('site')).site
      const address = parseTilePath(c.req.param('path'))
      if (!address) throw noTile()
      const tile = leavesOf(address)
      const [from, to] = [tile.number * TILE_WIDTH, tile.number * TILE_WIDTH + address.width]
      const hashes =
        address.level === 'entries'
          ? (await logStore.entries(site, from, to)).map(withLength)
          : hashesIn(await tileReader(logStore, site)(tile)).slice(0, address.width)
      if (hashes.length < address.width) throw noTile()
      c.header('cache-control', FOR_EVER)
      return c.body(joined(...hashes), 200, { 'content-type': 'application/octet-stream' })
    })
}

/** A bundle says of each entry how long it is, in two bytes. */
const withLength = (entry: Bytes): Bytes => joined(Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry)

const noTile = (): Refusal => new Refusal(404, 'NOT_FOUND', 'The log has no such tile, or has not come to it yet.')
