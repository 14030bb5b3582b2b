import { createReadStream } from 'node:fs'
import { access, truncate } from 'node:fs/promises'
import { receiptInLine } from '../../contract/exported-line.js'

/** What is whole of a file that broke off. */
export interface Part {
  /** The number of its last receipt. */
  readonly last: string
  readonly receipts: number
}

/** Cuts a file behind its last whole receipt; `null` where there is none, or no file. */
export async function cutToWhole(path: string): Promise<Part | null> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  )
  if (!isThere) return null
  let [waiting, offset, end, receipts] = ['', 0, 0, 0]
  let last: string | null = null
  // A character a byte: only places and numbers are looked for.
  for await (const text of createReadStream(path, { encoding: 'latin1' })) {
    const lines = (waiting + String(text)).split('\n')
    waiting = lines.pop() ?? ''
    for (const line of lines) {
      offset += line.length + 1
      const number = receiptInLine(line)
      if (number === null) continue
      last = number
      receipts += 1
      end = offset
    }
  }
  if (last === null) return null
  await truncate(path, end)
  return { last, receipts }
}
