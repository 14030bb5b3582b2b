import type { Finding } from './finding.js'

/** Enough of a value to recognise it. */
const QUOTED_CHARS = 60

/** A finding for people: what is wrong in one line, what to do in the next. */
export function textOfFinding({ rule, level, path, given, allowed, todo }: Finding): string {
  const what =
    rule === 'UNREADABLE' ? '' : `${path || 'it'} is ${String(JSON.stringify(given)).slice(0, QUOTED_CHARS)}; `
  return `${level}  ${rule}  ${what}${allowed}.\n       ${todo}`
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

/** `2 errors, 1 warning`. */
export function countsOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length
  return `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`
}
