import type { RoomsDatabase } from '../database/database.js'
import type { MailEvent } from '../stores/store.js'

/** What is kept of a person's mail. */
export interface MailOf {
  /** Oldest first. */
  events(site: string, subject: string): Promise<readonly MailEvent[]>
  /** @returns how many there were. */
  erase(site: string, subject: string): Promise<number>
}

export function createMailOf({ sql, rows, write }: RoomsDatabase): MailOf {
  return {
    events: (site, subject) =>
      rows(
        sql
          .selectFrom('mail_events')
          .select(['site', 'subject', 'message', 'kind', 'target', 'at'])
          .where('site', '=', site)
          .where('subject', '=', subject)
          .orderBy('at'),
      ),
    async erase(site, subject) {
      const gone = sql.deleteFrom('mail_events').where('site', '=', site).where('subject', '=', subject).returning('at')
      return (await write([gone]))[0]?.length ?? 0
    },
  }
}
