import { randomUUID } from 'node:crypto'
import type { MailEvent } from '../store.js'
import type { PostgresDatabase } from './database.js'

const COLUMNS = 'site, subject, message, kind, target, at'

/** Opens and clicks; a second click is a second event, so each has a random key of its own. */
export function mailTable({ query, transaction }: PostgresDatabase) {
  return {
    async keep({ site, subject, message, kind, target, at }: MailEvent): Promise<void> {
      const sql = `INSERT INTO mail_events (id, ${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7)`
      await transaction(write => write(sql, [randomUUID(), site, subject, message, kind, target, at]))
    },
    read(site: string, message?: string): Promise<readonly MailEvent[]> {
      const [condition, values] = message === undefined ? ['', [site]] : ['AND message = $2', [site, message]]
      return query(`SELECT ${COLUMNS} FROM mail_events WHERE site = $1 ${condition} ORDER BY at, id`, values)
    },
  }
}
