// Kills the real server with SIGKILL while receipts are in flight, and looks what is in its file:
//   node test/crash/kill.mjs --kills 200
// Every acknowledged receipt must be there, none twice, and the next server must start on the same file.
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { keepSending, readFile } from './receipts.mjs'
import { serverFolder, startServer } from './server-process.mjs'

const IN_FLIGHT = 200
const LONGEST_LIFE_MS = 250

/**
 * Keeps 200 receipts in flight until the server is killed, some time after its first answer.
 *
 * @returns the numbers of those that it acknowledged, and of those of which nobody knows.
 */
async function sendUntilKilled({ child, ended, port }, next) {
  const stop = new AbortController()
  const acknowledged = []
  const unknown = []
  let killed

  async function kill() {
    await pause(Math.random() * LONGEST_LIFE_MS)
    stop.abort()
    child.kill('SIGKILL')
    await ended
  }

  function heard(n, status) {
    if (status === 200 || status === 201) {
      acknowledged.push(n)
      killed ??= kill()
    } else if (status === 0) unknown.push(n)
    else throw new Error(`receipt ${n} was answered ${status}`)
  }
  await keepSending({ port: () => port, next, signal: stop.signal, inFlight: IN_FLIGHT, heard })
  await killed
  return { acknowledged, unknown }
}

/**
 * @param {number} kills - how many servers to kill, one after another, on the same file
 * @param {(line: string) => void} say
 */
export async function killServers(kills, say = () => undefined) {
  const { config, data, close } = serverFolder()
  const acknowledged = []
  // Sent again to the next server, as a browser's outbox does.
  const unknown = []
  let number = 0
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const server = await startServer(config)
      const sent = await sendUntilKilled(server, () => unknown.pop() ?? number++).finally(() =>
        server.child.kill('SIGKILL'),
      )
      for (const n of sent.acknowledged) acknowledged.push(n)
      unknown.push(...sent.unknown)
      say(`kill ${kill}: ${sent.acknowledged.length} acknowledged, ${sent.unknown.length} unknown`)
    }
    const { count, twice, has, integrity, isWhole } = readFile(data)
    const missing = acknowledged.filter(n => !has(n))
    return { acknowledged: acknowledged.length, kept: count, missing, twice, integrity, isWhole }
  } finally {
    close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' } } })
  const found = await killServers(Number(values.kills), line => console.log(line))
  console.log(found)
  const isRight = found.missing.length === 0 && found.twice === 0 && found.integrity === 'ok' && found.isWhole
  process.exitCode = isRight && found.acknowledged > 0 ? 0 : 1
}
