import { openDatabase } from '../../dist/lib/server/stores/sqlite/database.js'
import { createSqliteStore } from '../../dist/lib/server/stores/sqlite/store.js'

/** Reads, beside the receipt server, what it has recorded of mails: of one recipient's, and how much in all. */
export async function openMailLog(path, site) {
  const store = createSqliteStore(await openDatabase(path))
  return {
    async of(subject) {
      const events = await store.mailEvents(site)
      return events
        .filter(event => event.subject === subject)
        .map(({ kind, target, at }) => ({ kind, target, at: new Date(at).toISOString() }))
    },
    count: async () => (await store.mailEvents(site)).length,
    close: () => store.close(),
  }
}
