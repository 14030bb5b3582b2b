// The most that SQLite does: the same rows and indexes in transactions of a given size, and nothing else.
import { openDatabase } from '../../../dist/lib/server/stores/sqlite/database.js'
import { rowOf } from '../../../dist/lib/server/stores/sqlite/row.js'
import { receiptBody } from '../body.mjs'

const [path, size, seconds] = process.argv.slice(2)
const database = await openDatabase(path)
const rows = Array.from({ length: 200_000 }, (_, n) => rowOf({ receipt: JSON.parse(receiptBody(n)), receivedAt: n }))
const columns = Object.keys(rows[0])
const insert = database.prepare(`INSERT INTO receipts (${columns}) VALUES (${columns.map(() => '?')})`)
const batch = database.transaction(some => {
  for (const row of some) insert.run(Object.values(row))
})
const begun = performance.now()
const until = begun + Number(seconds) * 1000
let done = 0
while (performance.now() < until && done < rows.length) {
  batch.immediate(rows.slice(done, done + Number(size)))
  done += Number(size)
}
process.send({ perSecond: Math.min(done, rows.length) / ((performance.now() - begun) / 1000) })
process.disconnect()
