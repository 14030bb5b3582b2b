import { signCheckpoint } from '../../contract/log/checkpoint.js'
import { EMPTY_ROOT } from '../../contract/log/hash.js'
import type { LogStore } from '../stores/log-store.js'
import { newKey, signersOf } from './keys.js'

/** A log's name: the address below which it is served, without its scheme. It stays, also if the server moves. */
export const originOf = (publicUrl: string, site: string): string =>
  `${publicUrl.replace(/^https?:\/\//, '')}/log/${site}`

/** Makes the log of each site that has none yet: a key, and the signed checkpoint of a tree without leaves. */
export async function startLogs(
  store: LogStore,
  { sites, publicUrl, now }: { readonly sites: readonly string[]; readonly publicUrl: string; readonly now: number },
): Promise<void> {
  for (const site of sites) {
    if (await store.head(site)) continue
    const origin = originOf(publicUrl, site)
    const key = await newKey(now)
    const checkpoint = await signCheckpoint({ origin, size: 0, root: EMPTY_ROOT }, await signersOf(origin, [key], now))
    await store.start(site, { origin, size: 0, checkpoint }, key)
  }
}
