import { conditionList, type Dialect, type Statement } from './conditions.js'
import type { Cursor } from './merged.js'
import type { Branch } from './pages.js'

/**
 * The query of one branch of a page. A category is looked up in `receipt_grants`, where receipts without a kind are,
 * but for one person among their rows.
 */
export function pageQuery(filter: Branch, limit: number, after: Cursor | null, dialect: Dialect): Statement {
  const byGrants = filter.category !== undefined && filter.subject === undefined
  const t = byGrants ? 'g' : 'r'
  const { add, compare, bind, where, values } = conditionList(dialect)
  compare(`${t}.site =`, filter.site)
  compare('r.subject =', filter.subject)
  if (byGrants) compare('g.category =', filter.category)
  else if (filter.category !== undefined) {
    add(`${dialect.position}(' ' || r.choice || ' ', ${bind(` ${filter.category} `)}) > 0`)
  }
  compare('r.kind =', filter.kind)
  compare(`${t}.decision =`, filter.decision)
  if (filter.kind === null && !byGrants) add('r.kind IS NULL')
  compare(`${t}.received_at >=`, filter.from)
  compare(`${t}.received_at <`, filter.before)
  if (after) add(`(${t}.received_at, ${t}.id) < (${bind(after.receivedAt)}, ${bind(dialect.idOf(after.id))})`)
  const from = byGrants ? 'receipt_grants g JOIN kept_receipts r ON r.site = g.site AND r.id = g.id' : 'kept_receipts r'
  const order = `ORDER BY ${t}.received_at DESC, ${t}.id DESC`
  return { sql: `SELECT r.* FROM ${from}${where()} ${order} LIMIT ${bind(limit)}`, values }
}
