// What a whole file of a large log costs, through the real server's address, by an operator who has signed in:
//   node bench/server/exports.mjs --file rows.db [--formats csv,ndjson] [--breaks 3]
// The file is one that `npm run bench -- --server --rows 10000000 --file rows.db` has left.
import { parseArgs } from 'node:util'
import { download, signIn } from './download.mjs'
import { start } from './process.mjs'
import { forgetMost, resident } from './resident.mjs'
import { SITE } from './rows/decisions.mjs'

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    formats: { type: 'string', default: 'csv,xml,ndjson,json,jsonld' },
    breaks: { type: 'string', default: '0' },
  },
})
const megabytes = bytes => Math.round(bytes / 1e5) / 10

async function measure(format, server, cookie) {
  const heaps = []
  const [begun, cpuBegun] = [performance.now(), await server.cpuMs()]
  forgetMost(server.pid)
  const before = resident(server.pid).now
  const address = `http://127.0.0.1:${server.said.port}/operator/export/file?site=${SITE}&format=${format}`
  const { receipts, bytes, total, hash } = await download(
    address,
    { cookie },
    {
      breaks: Number(values.breaks),
      every: 1_000_000,
      onMore: async () => heaps.push(megabytes((await server.collected()).heapUsed)),
    },
  )
  const seconds = (performance.now() - begun) / 1000
  const cpuSeconds = ((await server.cpuMs()) - cpuBegun) / 1000
  return {
    format,
    receipts,
    'told beforehand': total,
    megabytes: Math.round(bytes / 1e6),
    seconds: Math.round(seconds),
    'a second': Math.round(receipts / seconds),
    'a second of processor time': Math.round(receipts / cpuSeconds),
    'resident before, MB': megabytes(before),
    'resident at its most, MB': megabytes(resident(server.pid).most),
    'heap after collections, MB': `${Math.min(...heaps)} to ${Math.max(...heaps)}`,
    sha256: hash.digest('hex').slice(0, 12),
  }
}

const server = await start('askfirst-operator', values.file, SITE)
try {
  const cookie = await signIn(server.said)
  for (const format of values.formats.split(',')) console.log(await measure(format, server, cookie))
} finally {
  await server.stop()
}
