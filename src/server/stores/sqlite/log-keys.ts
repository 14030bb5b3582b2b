import type { KeptKey } from '../log-store.js'
import type { Database } from './database.js'

interface KeyRow {
  readonly public_key: Buffer
  readonly private_key: Buffer
  readonly made_at: number
  readonly signs_until: number | null
}

export function logKeys(database: Database) {
  const all = database.prepare<[string], KeyRow>('SELECT * FROM log_keys WHERE site = ? ORDER BY made_at, public_key')
  const insert = database.prepare<unknown[]>(
    'INSERT INTO log_keys (site, made_at, public_key, private_key, signs_until) VALUES (?, ?, ?, ?, ?)',
  )
  const end = database.prepare<[number, string]>(
    'UPDATE log_keys SET signs_until = min(ifnull(signs_until, 9e15), ?) WHERE site = ?',
  )

  const add = (site: string, { publicKey, privateKey, madeAt, signsUntil }: KeptKey): void => {
    insert.run(site, madeAt, publicKey, privateKey, signsUntil)
  }
  const replace = database.transaction((site: string, key: KeptKey, othersUntil: number) => {
    end.run(othersUntil, site)
    add(site, key)
  })

  return {
    all: (site: string): KeptKey[] =>
      all.all(site).map(row => ({
        publicKey: new Uint8Array(row.public_key),
        privateKey: new Uint8Array(row.private_key),
        madeAt: row.made_at,
        signsUntil: row.signs_until,
      })),
    add,
    replace: (site: string, key: KeptKey, othersUntil: number): void => replace.immediate(site, key, othersUntil),
  }
}
