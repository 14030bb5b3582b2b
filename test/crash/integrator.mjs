// Integrates the logs of a database and ends by SIGKILL at a step, as if the power went there:
//   node test/crash/integrator.mjs <file or address> <step> <nth time>
import { createIntegrator } from '../../dist/lib/server/log/integrator.js'
import { isPostgres } from '../../dist/lib/server/stores/address.js'
import { openPostgres } from '../../dist/lib/server/stores/postgres/database.js'
import { createPostgresLogStore } from '../../dist/lib/server/stores/postgres/log-store.js'
import { openDatabase } from '../../dist/lib/server/stores/sqlite/database.js'
import { createSqliteLogStore } from '../../dist/lib/server/stores/sqlite/log-store.js'

const TRIES_AT_MOST = 200

const [place = '', last, times] = process.argv.slice(2)
let left = Number(times)

function onStep(step) {
  if (step === last && --left === 0) process.kill(process.pid, 'SIGKILL')
}

const store = isPostgres(place)
  ? createPostgresLogStore(await openPostgres(place), { now: Date.now, onStep })
  : createSqliteLogStore(await openDatabase(place), { onStep })
const sites = ['open-campus']
const integrator = createIntegrator({ store, sites, now: Date.now, batchAtMost: 40, leaseMs: 100, onStep })
// Another process may lead for a moment longer.
for (let tries = 0; tries < TRIES_AT_MOST; tries++) {
  await integrator.pass()
  await new Promise(resolve => setTimeout(resolve, 20))
}
