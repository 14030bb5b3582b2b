import { parseShape } from '../../contract/shape.js'
import { id as idShape } from '../../contract/words.js'
import { isAfter, startOf, versionOn } from './dated-version.js'
import { AUDIENCES, asksVisitors, POLICY_TYPES, type PolicyText, type PolicyTraits } from './policy.js'

/** What is wrong with a field, by the name of its sentence, and what goes into its places. */
export interface Mistake {
  readonly what:
    | 'id'
    | 'idTaken'
    | 'type'
    | 'audience'
    | 'age'
    | 'language'
    | 'name'
    | 'nameLong'
    | 'summaryLong'
    | 'bodyLong'
    | 'day'
    | 'dayAhead'
    | 'dayBehind'
  readonly values?: Readonly<Record<string, string | number>>
}

/** By the field's name. */
export type Mistakes = ReadonlyMap<string, Mistake>

/** What a form says, or what is wrong with it. */
export type Read<T> =
  | { readonly value: T; readonly mistakes: null }
  | { readonly value: null; readonly mistakes: Mistakes }

const readOf = <T>(value: T, mistakes: Map<string, Mistake>): Read<T> =>
  mistakes.size > 0 ? { value: null, mistakes } : { value, mistakes: null }

export const NAME_CHARS = 200
export const SUMMARY_CHARS = 2000
export const BODY_CHARS = 200_000
const AGE_AT_MOST = 120

/** Addresses of the pages themselves. */
const RESERVED = new Set(['new', 'agree'])

export function isPolicyId(given: string): boolean {
  try {
    parseShape(idShape, given, 'INVALID_CONFIG')
    return !RESERVED.has(given)
  } catch {
    return false
  }
}

export function traitsIn(form: URLSearchParams): Read<PolicyTraits> {
  const mistakes = new Map<string, Mistake>()
  const oneOf = <T extends string>(field: 'type' | 'audience', all: readonly T[]): T | undefined => {
    const found = all.find(each => each === form.get(field))
    if (!found) mistakes.set(field, { what: field })
    return found
  }
  const type = oneOf('type', POLICY_TYPES) ?? 'other'
  const audience = oneOf('audience', AUDIENCES) ?? 'guests'
  const age = form.get('age')?.trim() ?? ''
  if (!/^\d{0,3}$/.test(age) || (age !== '' && !(Number(age) >= 1 && Number(age) <= AGE_AT_MOST))) {
    mistakes.set('age', { what: 'age' })
  }
  return readOf({ type, audience, minimumAge: age === '' ? null : Number(age) }, mistakes)
}

/** A draft may lack what a publication needs; it may not be longer than anybody reads. */
export function textIn(form: URLSearchParams, language: string): Read<PolicyText> {
  const mistakes = new Map<string, Mistake>()
  // Browsers send line ends as CR and LF; no database takes a NUL, and nobody reads one.
  const field = (name: 'name' | 'summary' | 'body', most: number): string => {
    const text = (form.get(name) ?? '').replace(/\r\n?/g, '\n').replaceAll('\0', '').trim()
    if (text.length > most) mistakes.set(name, { what: `${name}Long`, values: { count: text.length } })
    return text
  }
  const [name, summary] = [field('name', NAME_CHARS), field('summary', SUMMARY_CHARS)]
  return readOf({ language, name, summary, body: field('body', BODY_CHARS) }, mistakes)
}

/** What a text lacks to be published. */
export const missingIn = ({ name, body }: PolicyText): readonly ('missingName' | 'missingBody')[] => [
  ...(name === '' ? (['missingName'] as const) : []),
  ...(body === '' ? (['missingBody'] as const) : []),
]

/** Somewhere it is this much later than in UTC. */
const EARLIEST_ZONE_MS = 14 * 3_600_000

export interface Dating {
  readonly traits: PolicyTraits
  /** Those that the policy has already. */
  readonly versions: readonly string[]
  /** What visitors are asked under. */
  readonly inForce: string
  /** Milliseconds since the Unix epoch. */
  readonly now: number
}

/** The name of a version that is published on a day; one that asks visitors again comes after what they answered to. */
export function versionIn(form: URLSearchParams, { traits, versions, inForce, now }: Dating): Read<string> {
  const day = form.get('day')?.trim() ?? ''
  const wrong = (mistake: Mistake): Read<string> => readOf('', new Map([['day', mistake]]))
  const start = startOf(day)
  if (start === null) return wrong({ what: 'day', values: { day: day.slice(0, 40) } })
  if (start > now + EARLIEST_ZONE_MS) return wrong({ what: 'dayAhead' })
  // What is not dated is before every date.
  const before = [...versions, ...(asksVisitors(traits) && isAfter(inForce, '') ? [inForce] : [])]
  const version = versionOn(day, before)
  if (version !== null) return readOf(version, new Map())
  const latest = before.reduce((last, one) => (isAfter(one, last) ? one : last))
  return wrong({ what: 'dayBehind', values: { version: latest } })
}
