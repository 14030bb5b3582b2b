// Two servers on a PostgreSQL with a streaming standby. Under load the primary is cut off from the standby and a moment
// later killed with SIGKILL; the standby is promoted, and the address that both servers know leads there:
//   node test/crash/failover.mjs --rounds 5
// Every acknowledged receipt must be on the new primary, none twice. With --asynchronous the primary does not wait for
// its standby, which shows what is lost then.
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createPostgres, PASSWORD } from '../postgres/server.mjs'
import { look, startLoad, startServer } from './servers.mjs'
import { openSwitch } from './switch.mjs'

const RECEIPTS_BETWEEN = 2000
const STANDBY = 'standby1'

/** A primary, the wire on which its standby hears of each commit, and the standby. */
async function createPair(isWaiting) {
  const primary = await createPostgres({
    wal_keep_size: '512MB',
    ...(isWaiting ? { synchronous_standby_names: `FIRST 1 (${STANDBY})`, synchronous_commit: 'on' } : {}),
  })
  const link = await openSwitch(primary.port)
  const standby = await createPostgres(
    {
      primary_conninfo: `host=127.0.0.1 port=${link.port} user=postgres password='${PASSWORD}' application_name=${STANDBY}`,
      hot_standby: 'on',
    },
    primary.data,
  )
  await primary.start()
  await standby.start()
  return { primary, link, standby }
}

/** @param {Awaited<ReturnType<typeof createPostgres>>} primary */
async function someCommitWaits(primary) {
  const waiting = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
  while ((await primary.sql(waiting)).length === 0);
}

/** @param {{ isWaiting?: boolean }} options */
export async function failOver({ isWaiting = true } = {}) {
  const { primary, link, standby } = await createPair(isWaiting)
  const toPrimary = await openSwitch(primary.port)
  /** @type {Awaited<ReturnType<typeof startServer>>[]} */
  const servers = []
  try {
    const own = new URL(await primary.newDatabase())
    const name = own.pathname.slice(1)
    own.port = String(toPrimary.port)
    for (let i = 0; i < 2; i++) servers.push(await startServer(own.href))
    const load = startLoad(() => servers.map(({ port }) => port))
    await load.more(RECEIPTS_BETWEEN)

    link.close()
    if (isWaiting) await someCommitWaits(primary)
    else await load.more(100)
    const begin = performance.now()
    await primary.stop('SIGKILL')
    await standby.sql('SELECT pg_promote()')
    toPrimary.lead(standby.port)
    await load.more(1)
    const downMs = Math.round(performance.now() - begin)

    await load.more(RECEIPTS_BETWEEN)
    await load.stop()
    if (!servers.every(server => server.isRunning())) throw new Error('a server did not outlive its database')
    return {
      ...(await look(text => standby.sql(text, name), load.acknowledged)),
      downMs,
      statuses: [...load.statuses].sort(),
    }
  } finally {
    await Promise.all(servers.map(server => server.kill()))
    link.close()
    toPrimary.close()
    await Promise.all([primary.remove(), standby.remove()])
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '5' }, asynchronous: { type: 'boolean', default: false } },
  })
  for (let round = 0; round < Number(values.rounds); round++) {
    const found = await failOver({ isWaiting: !values.asynchronous })
    console.log(found)
    if (found.lost > 0 || found.twice > 0 || !found.isWhole) process.exitCode = 1
  }
}
