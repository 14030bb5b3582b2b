import { KINDS_AT_MOST, type Kind, type KindSource, type NumberedKind } from '../kinds.js'
import type { Database } from './database.js'
import { guarded } from './guarded.js'

export function kindTable(database: Database): KindSource {
  const number = database
    .prepare<unknown[], number>('SELECT kind FROM receipt_kinds WHERE site = ? AND decision = ? AND choice = ?')
    .pluck()
  const insert = database.prepare<unknown[]>(
    `INSERT INTO receipt_kinds (site, kind, decision, choice)
     SELECT ?, ifnull(max(kind), 0) + 1, ?, ? FROM receipt_kinds WHERE site = ? HAVING count(*) < ${KINDS_AT_MOST}
     ON CONFLICT DO NOTHING`,
  )
  const all = database.prepare<[string], NumberedKind>('SELECT * FROM receipt_kinds WHERE site = ? ORDER BY kind')
  const numberOf = ({ site, decision, choice }: Kind): number | null => number.get(site, decision, choice) ?? null

  return {
    number: async kind => guarded(() => numberOf(kind)),
    make: async kind =>
      guarded(() => {
        insert.run(kind.site, kind.decision, kind.choice, kind.site)
        return numberOf(kind)
      }),
    all: async site => guarded(() => all.all(site)),
  }
}
