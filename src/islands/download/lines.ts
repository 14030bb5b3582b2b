import { receiptInLine } from '../../contract/exported-line.js'

/** Takes a file in pieces as they come and gives whole lines, so that what is written can be gone on with. */
export interface Lines {
  /** @returns the lines that are whole now; nothing before the first receipt, for what stands before it comes again. */
  take(text: string): string
  /** What stands behind the last receipt, once there is no more. */
  end(): string
  /** The rest comes from another answer. */
  startAgain(): void
  /** The number of the last receipt that was given, `null` before the first. */
  readonly last: string | null
  /** How many receipts were given. */
  readonly receipts: number
}

export function createLines(): Lines {
  let waiting = ''
  let last: string | null = null
  let receipts = 0
  return {
    take(text) {
      waiting += text
      const whole = waiting.slice(0, waiting.lastIndexOf('\n') + 1)
      for (const line of whole.split('\n')) {
        const number = receiptInLine(line)
        if (number === null) continue
        last = number
        receipts += 1
      }
      if (last === null) return ''
      waiting = waiting.slice(whole.length)
      return whole
    },
    end: () => waiting,
    startAgain() {
      waiting = ''
    },
    get last() {
      return last
    },
    get receipts() {
      return receipts
    },
  }
}
