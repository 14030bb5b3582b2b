import { existsSync, readFileSync } from 'node:fs'
import { type LogKey, parseLogKey } from '../../../contract/log/key.js'
import type { Finding } from './finding.js'

/**
 * The keys that the caller trusts.
 *
 * @param given - one key, or a file with one on each line.
 * @throws {LogError} `MALFORMED`
 */
export function trustedKeys(given: string | undefined): LogKey[] {
  if (given === undefined) return []
  const lines = existsSync(given) ? readFileSync(given, 'utf8') : given
  return lines.split('\n').filter(Boolean).map(parseLogKey)
}

/** Who names no key believes whoever wrote the file: that is a doubt, however well the rest fits. */
export function keyFindings(trusted: readonly LogKey[], own: readonly string[]): Finding[] {
  if (trusted.length > 0) return []
  const message = `no key was named. Take it from the log's page, by another way than this, and add --key. Here it is said to be: ${own.join(' or ')}`
  return [{ code: 'NO_KEY', about: 'the signature', message }]
}

/** The keys to check with: those that are trusted, else those that the thing itself brings along. */
export const keysToTry = (trusted: readonly LogKey[], own: readonly string[]): readonly LogKey[] =>
  trusted.length > 0 ? trusted : own.map(parseLogKey)
