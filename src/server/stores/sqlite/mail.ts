import { randomBytes } from 'node:crypto'
import type { MailEvent } from '../store.js'
import type { Database } from './database.js'

/** Opens and clicks; a second click is a second event, so each has a random key of its own. */
export function mailTable(database: Database) {
  const columns = 'site, subject, message, kind, target, at'
  const insert = database.prepare<unknown[]>(`INSERT INTO mail_events (id, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`)
  const all = database.prepare<[string], MailEvent>(`SELECT ${columns} FROM mail_events WHERE site = ? ORDER BY at, id`)
  const ofOne = database.prepare<[string, string], MailEvent>(
    `SELECT ${columns} FROM mail_events WHERE site = ? AND message = ? ORDER BY at, id`,
  )

  return {
    keep({ site, subject, message, kind, target, at }: MailEvent): void {
      insert.run(randomBytes(8), site, subject, message, kind, target, at)
    },
    read: (site: string, message?: string): MailEvent[] =>
      message === undefined ? all.all(site) : ofOne.all(site, message),
  }
}
