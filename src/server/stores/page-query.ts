import { conditionList, type Dialect, type Statement } from './conditions.js'
import { type Branch, type Cursor, isOfGrants } from './pages.js'

/**
 * The query of one branch of a page. A category is looked up in `receipt_grants`, where receipts without a kind are,
 * unless few rows are looked through anyway.
 */
export function pageQuery(filter: Branch, limit: number, after: Cursor | null, dialect: Dialect): Statement {
  const byGrants = isOfGrants(filter)
  const t = byGrants ? 'g' : 'r'
  const { add, compare, bind, where, values } = conditionList(dialect)
  compare(`${t}.site =`, filter.site)
  compare('r.subject =', filter.subject)
  if (filter.id !== undefined) add(`r.id = ${bind(dialect.idOf(filter.id))}`)
  compare('r.kind =', filter.kind)
  compare('substr(r.decision, 1, 1) || substr(r.method, 1, 2) =', filter.strand)
  compare('r.method =', filter.method)
  compare('r.policy =', filter.policy)
  compare('r.locale =', filter.locale)
  if (byGrants) compare('g.category =', filter.category)
  else if (filter.category !== undefined) {
    add(`${dialect.position}(' ' || r.choice || ' ', ${bind(` ${filter.category} `)}) > 0`)
  }
  compare(`${t}.decision =`, filter.decision)
  compare(`${t}.received_at >=`, filter.from)
  // A second upper bound would be walked down from, instead of from the cursor.
  const isBehind = after !== null && after.receivedAt < (filter.before ?? 0)
  compare(`${t}.received_at <`, isBehind ? undefined : filter.before)
  if (after) add(`(${t}.received_at, ${t}.id) < (${bind(after.receivedAt)}, ${bind(dialect.idOf(after.id))})`)
  const from = byGrants ? 'receipt_grants g JOIN kept_receipts r ON r.site = g.site AND r.id = g.id' : 'kept_receipts r'
  const order = `ORDER BY ${t}.received_at DESC, ${t}.id DESC`
  return { sql: `SELECT r.* FROM ${from}${where()} ${order} LIMIT ${bind(limit)}`, values }
}
