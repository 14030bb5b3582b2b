import type { KeptKey, LogStore } from '../log-store.js'
import type { PostgresDatabase, Query } from './database.js'

interface KeyRow {
  readonly public_key: Buffer
  readonly private_key: Buffer
  readonly made_at: number
  readonly signs_until: number | null
}

export function logKeys({ query, transaction }: PostgresDatabase): Pick<LogStore, 'keys' | 'addKey'> {
  return {
    async keys(site) {
      const sql = 'SELECT * FROM log_keys WHERE site = $1 ORDER BY made_at, public_key'
      return (await query<KeyRow>(sql, [site])).map(row => ({
        publicKey: new Uint8Array(row.public_key),
        privateKey: new Uint8Array(row.private_key),
        madeAt: row.made_at,
        signsUntil: row.signs_until,
      }))
    },
    async addKey(site, key, othersUntil) {
      await transaction(async write => {
        await write('UPDATE log_keys SET signs_until = least(signs_until, $2) WHERE site = $1', [site, othersUntil])
        await insertKey(write, site, key)
      })
    },
  }
}

export async function insertKey(
  write: Query,
  site: string,
  { publicKey, privateKey, madeAt, signsUntil }: KeptKey,
): Promise<void> {
  const sql = 'INSERT INTO log_keys (site, made_at, public_key, private_key, signs_until) VALUES ($1, $2, $3, $4, $5)'
  await write(sql, [site, madeAt, publicKey, privateKey, signsUntil])
}
