import { ContractError } from '../contract/errors.js'
import { isObject } from '../contract/json-object.js'
import type { Finding } from './finding.js'
import { lint } from './lint.js'
import type { Look } from './look/look.js'

/**
 * All that is wrong with a site's config: what works against visitors, and the first thing that is against the contract.
 *
 * @param config - as written.
 * @param parse - the contract's own check of it.
 */
export function examine(config: unknown, look: Look | null, parse: () => unknown): Finding[] {
  return withMistake(isObject(config) ? lint({ config, look }) : [], config, parse)
}

/** Puts the mistake that `parse` finds in a document, if any, before what the rules have found there. */
export function withMistake(findings: Finding[], document: unknown, parse: () => unknown): Finding[] {
  try {
    parse()
    return findings
  } catch (error) {
    const mistake = mistakeOf(error, document)
    const isTold = findings.some(({ path, level }) => level === 'error' && isWithin(path, mistake.path))
    return isTold ? findings : [mistake, ...findings]
  }
}

/** A rule has said more about that place already. */
const isWithin = (path: string, place: string): boolean => path === place || path.startsWith(`${place}.`)

/** @param document - where the mistake was found, if anything could be read. */
export function mistakeOf(error: unknown, document?: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error)
  if (!(error instanceof ContractError)) {
    const todo = 'Name a file that is there and may be read.'
    return { rule: 'UNREADABLE', level: 'error', path: '', given: null, allowed: message, todo }
  }
  const { code, path } = error
  const allowed = message.slice(message.indexOf('; ') + 2).replace(/\.$/, '')
  const todo = 'Correct it, or take it out.'
  return { rule: code, level: 'error', path, given: valueAt(document, path), allowed, todo }
}

/** @param path - such as `services[2].category`. */
function valueAt(document: unknown, path: string): unknown {
  const steps = path.match(/[^.[\]]+/g) ?? []
  return steps.reduce<unknown>((value, step) => Object(value)[step], document) ?? null
}
