// Three servers on one PostgreSQL take receipts in turn, and one after another is killed with SIGKILL under load:
//   node test/crash/cluster.mjs --kills 20
// Every acknowledged receipt must be there, none twice, and the others must go on.
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createPostgres } from '../postgres/server.mjs'
import { look, startLoad, startServer } from './servers.mjs'

const SERVERS = 3
const RECEIPTS_BETWEEN = 300

/** @param {number} kills - how many servers to kill, one after another; each is started again before the next is killed */
export async function killInTurn(kills) {
  const postgres = await createPostgres()
  /** @type {Awaited<ReturnType<typeof startServer>>[]} */
  const servers = []
  try {
    await postgres.start()
    const address = await postgres.newDatabase()
    for (let i = 0; i < SERVERS; i++) servers.push(await startServer(address))
    const load = startLoad(() => servers.map(({ port }) => port))
    for (let kill = 0; kill < kills; kill++) {
      await load.more(RECEIPTS_BETWEEN)
      await servers[kill % SERVERS]?.kill()
      await load.more(RECEIPTS_BETWEEN)
      servers[kill % SERVERS] = await startServer(address)
    }
    await load.more(RECEIPTS_BETWEEN)
    await load.stop()
    const found = await look(text => postgres.sql(text, address.split('/').at(-1)), load.acknowledged)
    return { ...found, statuses: [...load.statuses].sort() }
  } finally {
    await Promise.all(servers.map(server => server.kill()))
    await postgres.remove()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' } } })
  const found = await killInTurn(Number(values.kills))
  console.log(found)
  process.exitCode = found.lost === 0 && found.twice === 0 && found.isWhole ? 0 : 1
}
