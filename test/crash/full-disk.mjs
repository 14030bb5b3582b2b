// Fills the disk under a server that takes receipts, and makes room again:
//   node test/crash/full-disk.mjs
// A real small disk where this user may mount one, else a limit on the size of files, which can only fill.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bodyOf, readFile } from './receipts.mjs'
import { serverFolder, startServer } from './server-process.mjs'

const DISK_MEGABYTES = 8
const BALLAST_BYTES = 6 * 1024 * 1024
/** In blocks of 512 bytes, as `ulimit -f` counts them in a POSIX shell. */
const FILE_BLOCKS = 2000
const A_BATCH = 40

/** @returns {{ path: string, unmount: () => void } | null} */
function smallDisk() {
  const path = mkdtempSync(join(tmpdir(), 'askfirst-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MEGABYTES}m`, 'tmpfs', path]).status === 0
  if (!mounted) rmSync(path, { recursive: true })
  const unmount = () => {
    spawnSync('umount', [path])
    rmSync(path, { recursive: true })
  }
  return mounted ? { path, unmount } : null
}

async function send(port, from) {
  const body = `[${Array.from({ length: A_BATCH }, (_, i) => bodyOf(from + i))}]`
  const answer = await fetch(`http://127.0.0.1:${port}/v1/receipts`, { method: 'POST', body })
  const { results = [], code } = await answer.json()
  return { status: answer.status, code, retryAfter: answer.headers.get('retry-after'), created: results.length }
}

/** Sends batches until one is refused. */
async function fill(port) {
  for (let n = 0; ; n += A_BATCH) {
    const answer = await send(port, n)
    if (answer.status !== 201) return { kept: n, refused: answer }
    if (n > 1_000_000) throw new Error('the disk does not get full')
  }
}

/** @returns what the full disk was answered with, what came after there was room, and what is in the file */
export async function fillDisk() {
  const disk = smallDisk()
  const { folder, config, close } = serverFolder()
  const data = join(disk?.path ?? folder, 'full.db')
  const ballast = join(disk?.path ?? folder, 'ballast')
  if (disk) writeFileSync(ballast, Buffer.alloc(BALLAST_BYTES))
  const limits = disk ? {} : { fileBlocks: FILE_BLOCKS }
  const { child, port, ended } = await startServer(config, { args: ['--data', data], ...limits })
  try {
    const { kept, refused } = await fill(port)
    const ready = (await fetch(`http://127.0.0.1:${port}/readyz`)).status
    const alive = (await fetch(`http://127.0.0.1:${port}/healthz`)).status
    if (disk) rmSync(ballast)
    const after = disk ? await send(port, kept) : null
    child.kill('SIGTERM')
    await ended
    const { count, twice, integrity, isWhole } = readFile(data)
    return { isDisk: disk !== null, kept, refused, ready, alive, after, file: { count, twice, integrity, isWhole } }
  } finally {
    child.kill('SIGKILL')
    await ended
    close()
    disk?.unmount()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = await fillDisk()
  console.log(found)
  const { refused, after, file, kept } = found
  const isWhole = file.count === kept + (after?.created ?? 0) && file.twice === 0 && file.integrity === 'ok'
  process.exitCode = refused.status === 503 && isWhole ? 0 : 1
}
