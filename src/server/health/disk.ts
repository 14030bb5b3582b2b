import { stat, statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Figure } from './metrics.js'
import type { ReadyCheck } from './ready.js'

/** With less than this the next hours are uncertain: a checkpoint of the write-ahead log needs room too. */
const FREE_BYTES_AT_LEAST = 64 * 1024 * 1024

/** Is there room where the database file is? */
export function diskCheck(path: string, freeBytesAtLeast = FREE_BYTES_AT_LEAST): ReadyCheck {
  return {
    name: 'disk',
    async check() {
      const { bavail, bsize } = await statfs(dirname(resolve(path)))
      if (bavail * bsize >= freeBytesAtLeast) return
      throw new Error(`${bavail * bsize} bytes are free where ${path} is; ${freeBytesAtLeast} are needed`)
    },
  }
}

/** The bytes of the database file and of its write-ahead log. */
export function fileFigure(path: string): Figure {
  return {
    name: 'askfirst_store_bytes',
    help: 'Bytes of the database file and its write-ahead log',
    read: async () => (await sizeOf(path)) + (await sizeOf(`${path}-wal`)),
  }
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )
