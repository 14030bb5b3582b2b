import { mkdtempSync, rmSync } from 'node:fs'
import { createServer as createProbe } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mailLinks } from '../../dist/lib/email/index.js'
import { createServer, listen } from '../../dist/lib/server/index.js'
import { openDatabase } from '../../dist/lib/server/stores/sqlite/database.js'
import { createSqliteStore } from '../../dist/lib/server/stores/sqlite/store.js'
import { CAMPUS, DAY_MS, fillMonth, NOON, SUBJECT } from './month.mjs'

const SECRET = 'a-secret-for-pictures-of-32-letters'
export const OWNER = 'owner@campus.example'

async function freePort() {
  const probe = createProbe()
  await new Promise(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address()
  await new Promise(resolve => probe.close(resolve))
  return port
}

/** The real server with two sites: one that has seen a month of decisions, and one where nothing has happened yet. */
export async function startOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-shots-'))
  const data = join(folder, 'receipts.db')
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let now = NOON - 30 * DAY_MS
  const config = {
    port,
    publicUrl: origin,
    data,
    sites: [CAMPUS, { site: 'library' }],
    operators: [OWNER],
    email: { secret: SECRET },
    retention: {},
  }
  const server = await createServer(config, { now: () => now, log: () => {} })
  const listening = await listen(server, { host: '127.0.0.1', port })
  await fillMonth({ origin, setNow: at => (now = at) })
  await server.integrate()
  await keepMail(data)
  const links = mailLinks({ endpoint: origin, site: CAMPUS.site, secret: SECRET })
  return {
    origin,
    stopLink: await links.for({ subject: SUBJECT, message: 'newsletter-2026-11' }).stop(),
    integrate: () => server.integrate(),
    signInLink: async () => (await server.signInLinks())[0].link,
    async stop() {
      await listening.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** By a connection of its own: the server has no address for strangers to do so. */
async function keepMail(data) {
  const store = createSqliteStore(await openDatabase(data))
  const about = { site: CAMPUS.site, subject: SUBJECT, message: 'newsletter-2026-11', at: NOON }
  const target = `https://www.open-campus.example/${'courses-and-their-descriptions/'.repeat(4)}`
  await store.keepMail({
    events: [
      { ...about, kind: 'open' },
      { ...about, kind: 'click', target },
    ],
    counts: [],
  })
  await store.close()
}
