import type { KeptKey } from '../log-store.js'
import type { PostgresDatabase, Query } from './database.js'
import { lockedSize } from './log-lock.js'

interface KeyRow {
  readonly public_key: Buffer
  readonly private_key: Buffer
  readonly made_at: number
  readonly signs_until: number | null
}

/** Inside the transaction that makes a log, or ends its other keys. */
export async function addKey(
  query: Query,
  site: string,
  { publicKey, privateKey, madeAt, signsUntil }: KeptKey,
): Promise<void> {
  await query(
    'INSERT INTO log_keys (site, made_at, public_key, private_key, signs_until) VALUES ($1, $2, $3, $4, $5)',
    [site, madeAt, publicKey, privateKey, signsUntil],
  )
}

export function logKeys({ query, transaction }: PostgresDatabase) {
  return {
    async all(site: string): Promise<KeptKey[]> {
      const sql = 'SELECT * FROM log_keys WHERE site = $1 ORDER BY made_at, public_key'
      return (await query<KeyRow>(sql, [site])).map(row => ({
        publicKey: new Uint8Array(row.public_key),
        privateKey: new Uint8Array(row.private_key),
        madeAt: row.made_at,
        signsUntil: row.signs_until,
      }))
    },
    replace: (site: string, key: KeptKey, othersUntil: number): Promise<void> =>
      transaction(async write => {
        // Two new keys at once would not see each other, and neither end.
        await lockedSize(write, site)
        await write('UPDATE log_keys SET signs_until = least(coalesce(signs_until, $2), $2) WHERE site = $1', [
          site,
          othersUntil,
        ])
        await addKey(write, site, key)
      }),
  }
}
