import type { Service } from '../gate/service.js'

/** Declares a service; gives its options their type. */
export const defineService = <Options = Readonly<Record<string, unknown>>>(
  service: Service<Options>,
): Service<Options> => service

/** What a service expects of one of its options. */
export interface TextOption {
  readonly service: string
  readonly name: string
  readonly matching: RegExp
  /** The same as `matching`, for people. */
  readonly allowed: string
}

/**
 * Reads one option from what a site wrote.
 *
 * @throws {Error} naming the option, what stood there and what may.
 */
export function textOption(options: object, { service, name, matching, allowed }: TextOption): string {
  const given: unknown = Object.entries(options).find(([key]) => key === name)?.[1]
  if (typeof given === 'string' && matching.test(given)) return given
  throw new Error(`${service}: options.${name} is ${JSON.stringify(given) ?? 'missing'}; ${allowed} is expected.`)
}

/** An address that ends where a file name can follow. */
export const ADDRESS = { matching: /^https?:\/\/[^\s]+$/, allowed: 'an http(s) address' }

/** The same for an option that may be left out. */
export const optionalText = (options: object, expected: TextOption): string | undefined =>
  Object.hasOwn(options, expected.name) ? textOption(options, expected) : undefined
