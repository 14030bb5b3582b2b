// c15t's own backend on SQLite, set up as its guides say, with the same durability.

import { createServer } from 'node:http'
import { c15tInstance } from '@c15t/backend'
import { kyselyAdapter } from '@c15t/backend/db/adapters/kysely'
import { migrator } from '@c15t/backend/db/migrator'
import { DB } from '@c15t/backend/db/schema'
import { getRequestListener } from '@hono/node-server'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { sayOnceListening } from './said.mjs'

const database = new Database(process.argv[2])
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
const adapter = kyselyAdapter({ db: new Kysely({ dialect: new SqliteDialect({ database }) }), provider: 'sqlite' })
const migration = await migrator({ db: DB.client(adapter), schema: 'latest' })
await migration.execute?.()

const c15t = c15tInstance({
  appName: 'bench',
  adapter,
  trustedOrigins: ['https://www.campus.example'],
  logger: { level: 'error' },
})
sayOnceListening(createServer(getRequestListener(c15t.handler)))
