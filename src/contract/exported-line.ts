const NUMBER = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/
/** The root of XML tells what was asked for, and that may be a number too. */
const ROOT = '<receipts'

/**
 * The number of the receipt that a line of an exported file holds, whatever the file's form: every receipt is one line,
 * and the first number in it is its own. `null` for what stands before and behind the receipts.
 */
export const receiptInLine = (line: string): string | null =>
  line.startsWith(ROOT) ? null : (NUMBER.exec(line)?.[0] ?? null)
