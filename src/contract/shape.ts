import { ContractError, type ErrorCode } from './errors.js'

/**
 * A description of data from outside. From one description come the TypeScript
 * type ({@link Static}), the parser ({@link parseShape}) and, at build time,
 * the published JSON Schema (`scripts/generate.mjs`), so the three cannot differ.
 */
export type Shape<T = unknown> = (
  | { readonly kind: 'text'; readonly matching: RegExp; readonly allowed: string }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'one'; readonly values: readonly (string | number | null)[] }
  | { readonly kind: 'list'; readonly of: Shape; readonly max: number }
  | { readonly kind: 'map'; readonly key: Shape<string>; readonly of: Shape }
  | { readonly kind: 'object'; readonly keys: Readonly<Record<string, Shape>> }
  | { readonly kind: 'either'; readonly a: Shape; readonly b: Shape }
  | { readonly kind: 'any' }
) & { readonly type?: T }

/** The TypeScript type of what {@link parseShape} returns for a shape. */
export type Static<S> = S extends Shape<infer T> ? T : never

/*
 * The constructors carry `@__NO_SIDE_EFFECTS__`, so that a bundle which never
 * parses a document holds none of its description.
 */

type Keys<P> = {
  readonly [K in keyof P as K extends `${string}?` ? never : K]: Static<P[K]>
} & { readonly [K in keyof P as K extends `${infer Name}?` ? Name : never]?: Static<P[K]> }

/** A string; `matching` is anchored by its author, `allowed` says the same to people. */
// @__NO_SIDE_EFFECTS__
export const text = (allowed: string, matching: RegExp): Shape<string> => ({ kind: 'text', matching, allowed })

/** A finite number from `min` to `max`, both included. */
// @__NO_SIDE_EFFECTS__
export const number = (min: number, max: number): Shape<number> => ({ kind: 'number', min, max })

export const flag: Shape<boolean> = { kind: 'flag' }

/** Any JSON value; whoever uses it must check it. */
export const any: Shape<unknown> = { kind: 'any' }

/** One of these values and nothing else. */
// @__NO_SIDE_EFFECTS__
export const one = <const V extends string | number | null>(...values: V[]): Shape<V> => ({ kind: 'one', values })

// @__NO_SIDE_EFFECTS__
export const list = <T>(of: Shape<T>, max = 500): Shape<readonly T[]> => ({ kind: 'list', of, max })

/** An object with keys of the author's choosing. */
// @__NO_SIDE_EFFECTS__
export const map = <K extends string, T>(key: Shape<K>, of: Shape<T>): Shape<Readonly<Record<K, T>>> => ({
  kind: 'map',
  key: key as Shape<string>,
  of,
})

/** An object with exactly these keys; a name that ends in `?` may be left out. */
// @__NO_SIDE_EFFECTS__
export const object = <const P extends Record<string, Shape>>(keys: P): Shape<Keys<P>> => ({ kind: 'object', keys })

/** The first if it is of the first's JSON type, else the second. */
// @__NO_SIDE_EFFECTS__
export const either = <A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> => ({ kind: 'either', a, b })

const JSON_TYPE = { text: 'string', number: 'number', flag: 'boolean', list: 'array', map: 'object', object: 'object' }

/** For a sentence: "an object is expected". */
const ARTICLE: Readonly<Record<string, string>> = { object: 'an', array: 'an' }

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

/**
 * Checks `value` against `shape` and returns a copy that holds nothing else.
 *
 * @param code - the code of the error for this kind of document.
 * @param path - where `value` stands in the document, for the error.
 * @throws {ContractError} `code`, or `UNKNOWN_KEY`, at the first thing that is wrong.
 */
export function parseShape<T>(shape: Shape<T>, value: unknown, code: ErrorCode, path = ''): T {
  return check(shape, value, code, path) as T
}

function check(shape: Shape, value: unknown, code: ErrorCode, path: string): unknown {
  const refuse = (allowed: string, at = code): never => {
    throw new ContractError(at, { path, given: value, allowed })
  }
  const type = typeOf(value)
  if (shape.kind === 'any') return value
  if (shape.kind === 'one') {
    return shape.values.includes(value as string) ? value : refuse(`one of ${shape.values.join(', ')} is allowed`)
  }
  if (shape.kind === 'either') return check(fits(shape.a, type) ? shape.a : shape.b, value, code, path)
  if (type !== JSON_TYPE[shape.kind])
    return refuse(`${ARTICLE[JSON_TYPE[shape.kind]] ?? 'a'} ${JSON_TYPE[shape.kind]} is expected`)
  if (shape.kind === 'text')
    return shape.matching.test(value as string) ? value : refuse(`${shape.allowed} is expected`)
  if (shape.kind === 'number') {
    const inside = (value as number) >= shape.min && (value as number) <= shape.max
    return inside ? value : refuse(`a number from ${shape.min} to ${shape.max} is expected`)
  }
  if (shape.kind === 'list') {
    const items = value as unknown[]
    if (items.length > shape.max) refuse(`at most ${shape.max} items are allowed`)
    return items.map((item, i) => check(shape.of, item, code, `${path}[${i}]`))
  }
  if (shape.kind === 'map') return checkMap(shape, value as object, code, path)
  return shape.kind === 'object' ? checkObject(shape.keys, value as object, code, path) : value
}

const below = (path: string, key: string): string => (path ? `${path}.${key}` : key)

function checkMap(shape: Shape & { kind: 'map' }, value: object, code: ErrorCode, path: string): unknown {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      check(shape.key, key, code, below(path, key)),
      check(shape.of, item, code, below(path, key)),
    ]),
  )
}

function checkObject(keys: Readonly<Record<string, Shape>>, value: object, code: ErrorCode, path: string): unknown {
  const names = Object.keys(keys).map(key => key.replace('?', ''))
  for (const key of Object.keys(value)) {
    if (!names.includes(key)) {
      throw new ContractError('UNKNOWN_KEY', {
        path: below(path, key),
        given: (value as Record<string, unknown>)[key],
        allowed: `the keys here are ${names.join(', ')}`,
      })
    }
  }
  const kept: Record<string, unknown> = {}
  for (const [key, shape] of Object.entries(keys)) {
    const name = key.replace('?', '')
    if (Object.hasOwn(value, name)) {
      kept[name] = check(shape, (value as Record<string, unknown>)[name], code, below(path, name))
    } else if (name === key) {
      check(shape, undefined, code, below(path, name))
    }
  }
  return kept
}

function fits(shape: Shape, type: string): boolean {
  return shape.kind === 'one'
    ? shape.values.some(value => typeOf(value) === type)
    : shape.kind === 'any' || shape.kind === 'either' || JSON_TYPE[shape.kind] === type
}
