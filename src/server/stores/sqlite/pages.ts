import type { ReceiptFilter, ReceiptPage } from '../store.js'
import type { Database } from './database.js'
import { type ReceiptRow, receiptOf, uuidBytes, uuidText } from './row.js'

const DECISIONS = ['given', 'refused', 'changed', 'withdrawn'] as const
const CURSOR = /^(\d{1,16})~([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const ROWS_AT_MOST = 1000

/** Every site there is a receipt of, by leaps over the key instead of a scan. */
const SITES = `
  WITH RECURSIVE each(site) AS (
    SELECT min(site) FROM receipts
    UNION ALL SELECT (SELECT min(site) FROM receipts WHERE site > each.site) FROM each WHERE each.site IS NOT NULL
  ) SELECT site FROM each WHERE site IS NOT NULL`

/**
 * Reads pages, newest first. Each query walks one index that begins with what is
 * equal and ends with (received_at, id); where the filter leaves the site or, for
 * a category, the decision open, there is a query for each, and they are merged.
 */
export function pageReader(database: Database) {
  const statements = new Map<string, ReturnType<typeof prepare>>()
  const prepare = (sql: string) => database.prepare<unknown[], ReceiptRow>(sql)
  const sites = database.prepare<[], string>(SITES).pluck()

  function rowsOf(filter: Branch, limit: number, cursor: Cursor | null): ReceiptRow[] {
    const { sql, values } = queryOf(filter, limit, cursor)
    const statement = statements.get(sql) ?? prepare(sql)
    statements.set(sql, statement)
    return statement.all(...values)
  }

  return (filter: ReceiptFilter, limit: number, cursor?: string): ReceiptPage => {
    if (!Number.isInteger(limit) || limit < 1 || limit > ROWS_AT_MOST) {
      throw new RangeError(`a page has 1 to ${ROWS_AT_MOST} receipts`)
    }
    const after = cursor === undefined ? null : parseCursor(cursor)
    const branches = branchesOf(filter, filter.site === undefined ? sites.all() : [filter.site])
    const rows = branches.flatMap(each => rowsOf(each, limit + 1, after))
    if (branches.length > 1) rows.sort((a, b) => b.received_at - a.received_at || Buffer.compare(b.id, a.id))
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return { receipts: rows.slice(0, limit).map(receiptOf), next: last ? cursorOf(last) : null }
  }
}

/** A filter that one index answers in order. */
type Branch = ReceiptFilter & { readonly site: string }

function branchesOf(filter: ReceiptFilter, sites: readonly string[]): Branch[] {
  const isOpen = filter.category !== undefined && filter.subject === undefined && filter.decision === undefined
  const each: readonly ReceiptFilter[] = isOpen
    ? DECISIONS.map(decision => Object.assign({ decision }, filter))
    : [filter]
  return sites.flatMap(site => each.map(one => Object.assign({}, one, { site })))
}

interface Cursor {
  readonly receivedAt: number
  readonly id: Buffer
}

const cursorOf = (row: ReceiptRow): string => `${row.received_at}~${uuidText(row.id)}`

function parseCursor(text: string): Cursor {
  const [, time, id] = CURSOR.exec(text) ?? []
  if (time === undefined || id === undefined) throw new RangeError('the cursor is not one of this log')
  return { receivedAt: Number(time), id: uuidBytes(id) }
}

function queryOf(filter: Branch, limit: number, cursor: Cursor | null) {
  const byGrants = filter.category !== undefined && filter.subject === undefined
  const t = byGrants ? 'g' : 'r'
  const conditions = [`${t}.site = ?`]
  const values: unknown[] = [filter.site]
  const add = (condition: string, ...given: unknown[]): void => {
    conditions.push(condition)
    values.push(...given)
  }
  if (filter.subject !== undefined) add('r.subject = ?', filter.subject)
  if (byGrants) add('g.category = ?', filter.category)
  else if (filter.category !== undefined) add(`instr(' ' || r.choice || ' ', ?) > 0`, ` ${filter.category} `)
  if (filter.decision !== undefined) add(`${t}.decision = ?`, filter.decision)
  if (filter.from !== undefined) add(`${t}.received_at >= ?`, filter.from)
  if (filter.before !== undefined) add(`${t}.received_at < ?`, filter.before)
  if (cursor) add(`(${t}.received_at, ${t}.id) < (?, ?)`, cursor.receivedAt, cursor.id)
  const from = byGrants ? 'receipt_grants g JOIN receipts r ON r.site = g.site AND r.id = g.id' : 'receipts r'
  const sql = `SELECT r.* FROM ${from} WHERE ${conditions.join(' AND ')} ORDER BY ${t}.received_at DESC, ${t}.id DESC LIMIT ?`
  return { sql, values: [...values, limit] }
}
