import { csvOf } from '../../formats/csv.js'
import type { Answer } from './answer.js'
import { leavesOf } from './leaves.js'

/** An answer as CSV: a line for each value, with the part and the entry that it is of. */
export function csvOfAnswer(answer: Answer): string {
  const rows = leavesOf(answer).map(({ path: [part = '', ...rest], value }) => {
    const isEntry = /^\d+$/.test(rest[0] ?? '')
    return { part, entry: isEntry ? rest[0] : '', field: rest.slice(Number(isEntry)).join('.'), value }
  })
  return csvOf(['part', 'entry', 'field', 'value'], rows)
}
