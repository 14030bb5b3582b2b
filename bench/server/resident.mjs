import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Resident memory of a process, now and at its most since that was last forgotten, in bytes; Linux only.
 *
 * @see https://www.kernel.org/doc/html/latest/filesystems/proc.html
 */
export function resident(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const bytes = name => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024
  return { now: bytes('VmRSS'), most: bytes('VmHWM') }
}

export const forgetMost = pid => writeFileSync(`/proc/${pid}/clear_refs`, '5')
