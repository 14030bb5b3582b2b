// Integrates the logs of a file and ends by SIGKILL at a step, as if the power went there:
//   node test/crash/integrator.mjs <file> <step> <nth time>
import { createIntegrator } from '../../dist/lib/server/log/integrator.js'
import { openDatabase } from '../../dist/lib/server/stores/sqlite/database.js'
import { createSqliteLogStore } from '../../dist/lib/server/stores/sqlite/log-store.js'

const TRIES_AT_MOST = 200

const [path, last, times] = process.argv.slice(2)
let left = Number(times)

function onStep(step) {
  if (step === last && --left === 0) process.kill(process.pid, 'SIGKILL')
}

const store = createSqliteLogStore(await openDatabase(path), { onStep })
const sites = ['open-campus']
const integrator = createIntegrator({ store, sites, now: Date.now, batchAtMost: 40, leaseMs: 100, onStep })
// Another process may lead for a moment longer.
for (let tries = 0; tries < TRIES_AT_MOST; tries++) {
  await integrator.pass()
  await new Promise(resolve => setTimeout(resolve, 20))
}
