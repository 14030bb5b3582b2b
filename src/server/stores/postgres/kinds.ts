import { KINDS_AT_MOST, type Kind, type KindSource, type NumberedKind } from '../kinds.js'
import type { PostgresDatabase, Query } from './database.js'

/** Of two processes that make a number at once the second makes none, and finds it at its next batch. */
const MAKE = `
  INSERT INTO receipt_kinds (site, kind, decision, choice)
  SELECT $1, coalesce(max(kind), 0) + 1, $2, $3 FROM receipt_kinds WHERE site = $1 HAVING count(*) < ${KINDS_AT_MOST}
  ON CONFLICT DO NOTHING`

const MISSING = `
  SELECT g.kind FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[]) AS g (site, kind, decision, choice)
  WHERE NOT EXISTS (SELECT 1 FROM receipt_kinds k
    WHERE k.site = g.site AND k.kind = g.kind AND k.decision = g.decision AND k.choice = g.choice)`

/**
 * Are these still what they were? A database that went over to a standby which had not got everything has lost
 * kinds too, and a receipt of one that is lost would have no choice. Asked in the transaction that keeps receipts.
 */
export async function areThere(query: Query, kinds: readonly NumberedKind[]): Promise<boolean> {
  if (kinds.length === 0) return true
  const columns = (['site', 'kind', 'decision', 'choice'] as const).map(name => kinds.map(kind => kind[name]))
  return (await query(MISSING, columns)).length === 0
}

export function kindTable({ query, transaction }: Pick<PostgresDatabase, 'query' | 'transaction'>): KindSource {
  async function number({ site, decision, choice }: Kind): Promise<number | null> {
    const sql = 'SELECT kind FROM receipt_kinds WHERE site = $1 AND decision = $2 AND choice = $3'
    return (await query<{ kind: number }>(sql, [site, decision, choice]))[0]?.kind ?? null
  }

  return {
    number,
    async make(kind) {
      await transaction(write => write(MAKE, [kind.site, kind.decision, kind.choice]))
      return number(kind)
    },
    all: site => query<NumberedKind>('SELECT * FROM receipt_kinds WHERE site = $1 ORDER BY kind', [site]),
  }
}
