import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What the demo must not forget between two starts, so that a mail that is
 * already out still works: made at the first start, kept in its data folder.
 */
export function secretsIn(folder) {
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) {
    const made = { email: randomBytes(32).toString('base64url'), salt: randomBytes(32).toString('base64url') }
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}
