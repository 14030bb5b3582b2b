import type { ParseArgsConfig } from 'node:util'

/** Where a command speaks and what it may read beside its arguments. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Does a person read it as it comes? Default: no. */
  readonly isInteractive?: boolean
  /** What comes in, whole. */
  input?(): Promise<Uint8Array>
  /** For what was asked for, byte for byte. */
  output?(bytes: Uint8Array): Promise<void>
  /** For what was asked for. */
  out(line: string): void
  /** For what went wrong. */
  err(line: string): void
}

/** What stood on the command line after the command's name. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

/** One command of `askfirst`; one file each. */
export interface Command {
  readonly name: string
  /** One line, for the list of commands. */
  readonly summary: string
  /** For `--help`: the call, what it does, each option. */
  readonly help: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** @returns the exit code: 0 done, 1 not done. A thrown error is shown by its message, and is 1. */
  run(given: Arguments, terminal: Terminal): Promise<number>
}

/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {}

/** The value of an option that takes a text. */
export function textOf({ values }: Arguments, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** The only positional argument. */
export function onlyFile({ positionals }: Arguments): string {
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('one file is expected')
  return file
}
