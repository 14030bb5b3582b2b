// What a whole file of a large log costs, through the real server's address, by a signed-in operator:
//   node bench/server/exports.mjs --file rows.db [--formats csv,ndjson] [--breaks 3]
// The file is one that `npm run bench -- --server --rows 10000000 --file rows.db` has left. Linux only: the peak is the kernel's figure.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { start } from './process.mjs'
import { SITE } from './rows/decisions.mjs'

const EVERY_ROWS = 1_000_000
const NUMBER = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    formats: { type: 'string', default: 'csv,xml,ndjson,json,jsonld' },
    breaks: { type: 'string', default: '0' },
  },
})
const breaks = Number(values.breaks)
const megabytes = bytes => Math.round(bytes / 1e5) / 10

/** Resident memory of a process, now and at its most since it was last forgotten, in bytes. */
function resident(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kilobytes = name => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1])
  return { now: kilobytes('VmRSS') * 1024, most: kilobytes('VmHWM') * 1024 }
}
const forgetMost = pid => writeFileSync(`/proc/${pid}/clear_refs`, '5')

async function signIn({ port, link, publicUrl }) {
  const answer = await fetch(`http://127.0.0.1:${port}/operator/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token: new URL(link).searchParams.get('token') }),
  })
  return answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}

/** Takes lines until `most` receipts are whole; counts them, and hashes all but the head's time. */
async function take(address, headers, seen, most, onMillion) {
  const aborting = new AbortController()
  const answer = await fetch(address, { headers, signal: aborting.signal })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  const total = Number(answer.headers.get('askfirst-total'))
  let open = ''
  for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
    const end = text.lastIndexOf('\n') + 1
    if (end === 0) {
      open += text
      continue
    }
    const whole = open + text.slice(0, end)
    open = text.slice(end)
    for (const line of whole.split('\n')) {
      const number = NUMBER.exec(line)?.[0]
      if (number === undefined) continue
      seen.last = number
      seen.rows += 1
      if (seen.rows % EVERY_ROWS === 0) await onMillion()
    }
    seen.bytes += Buffer.byteLength(whole)
    seen.hash.update(whole)
    if (seen.rows >= most) break
  }
  aborting.abort()
  return total
}

/** Downloads one whole file, broken off so many times on the way. */
async function measure(format, { port, cookie, server }) {
  const address = `http://127.0.0.1:${port}/operator/export/file?site=${SITE}&format=${format}`
  const seen = { rows: 0, bytes: 0, last: null, hash: createHash('sha256') }
  const heaps = []
  const begun = performance.now()
  const cpuBegun = await server.cpuMs()
  forgetMost(server.pid)
  const before = resident(server.pid).now
  let total = Number.POSITIVE_INFINITY
  const onMillion = async () => {
    heaps.push(megabytes((await server.collected()).heapUsed))
  }
  for (let part = 1; part <= breaks + 1; part++) {
    const rest = seen.last === null ? '' : `&after=${seen.last}&rest=yes`
    const most =
      part > breaks
        ? Number.POSITIVE_INFINITY
        : Math.floor((total === Number.POSITIVE_INFINITY ? 1_000_000 : total / (breaks + 1)) * part)
    total = await take(address + rest, { cookie }, seen, most, onMillion)
  }
  const seconds = (performance.now() - begun) / 1000
  const cpuSeconds = ((await server.cpuMs()) - cpuBegun) / 1000
  return {
    format,
    rows: seen.rows,
    told: total,
    megabytes: Math.round(seen.bytes / 1e6),
    seconds: Math.round(seconds),
    'rows/s': Math.round(seen.rows / seconds),
    'rows/cpu s': Math.round(seen.rows / cpuSeconds),
    'rss before': megabytes(before),
    'rss most': megabytes(resident(server.pid).most),
    'heap least': Math.min(...heaps),
    'heap most': Math.max(...heaps),
    sha256: seen.hash.digest('hex').slice(0, 12),
  }
}

const server = await start('askfirst-operator', values.file, SITE)
try {
  const cookie = await signIn(server.said)
  for (const format of values.formats.split(','))
    console.log(await measure(format, { port: server.said.port, cookie, server }))
} finally {
  await server.stop()
}
