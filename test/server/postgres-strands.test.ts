import { expect, onTestFinished, test } from 'vitest'
import { pageQuery } from '../../src/server/stores/page-query.js'
import { openPostgres } from '../../src/server/stores/postgres/database.js'
import { POSTGRES } from '../../src/server/stores/postgres/dialect.js'
import { createPostgresStore } from '../../src/server/stores/postgres/store.js'
import { strandBranches } from '../../src/server/stores/strands.js'
import { postgresForTests } from '../postgres/fixture.js'
import { receiptId, receiptWith } from '../suites/receipts.js'

const postgres = postgresForTests()
const NOON = Date.UTC(2026, 10, 21, 12)
const LOCALES = ['ro', 'en', 'lv'] as const

test('a strand is read from its index, in its order, also behind a cursor', async () => {
  const database = await openPostgres(await postgres().newDatabase())
  onTestFinished(database.close)
  const store = createPostgresStore(database)
  for (let start = 0; start < 6000; start += 1000) {
    await store.keep(
      Array.from({ length: 1000 }, (_, i) => ({
        receipt: receiptWith({ id: receiptId(start + i), locale: LOCALES[(start + i) % 3] ?? 'ro' }),
        receivedAt: NOON + start + i,
      })),
    )
  }
  await database.query('ANALYZE receipts')
  const [[branch] = []] = strandBranches(await store.strands('open-campus'), { site: 'open-campus', locale: 'lv' })
  if (!branch) throw new Error('there is a strand')

  for (const after of [null, { receivedAt: NOON + 3000, id: receiptId(3000) }]) {
    const { sql, values } = pageQuery(branch, 20, after, POSTGRES)
    const plan = await database.query<Record<string, string>>(`EXPLAIN ${sql}`, values)
    const text = plan.map(row => row['QUERY PLAN']).join('\n')

    expect(text).toContain('Index Scan Backward using receipts_by_strand')
    expect(text).not.toContain('Sort')
  }
})
