import { LogError, type LogFault } from '../../../contract/log/errors.js'

/** Everything that makes a log, a receipt or a database not believed. Branch on these; the texts are for people. */
export type FindingCode =
  | LogFault
  /** No key to trust was named, so nobody vouches for the signature. */
  | 'NO_KEY'
  /** A receipt is without a proof. */
  | 'UNPROVED'
  /** A receipt does not fit its entry: its text or its time is another than was logged. */
  | 'EDITED'
  /** A receipt has an entry, and is not there, nor recorded as erased. */
  | 'DELETED'
  /** Entries stand in another order than was signed. */
  | 'REORDERED'
  /** A receipt claims an earlier time than those that were logged before it. */
  | 'BACK_DATED'
  /** A receipt is there that the log has never seen. */
  | 'UNLOGGED'
  /** What is there is not what was signed, whatever has been done to it. */
  | 'REWRITTEN'
  /** A notice that a receipt names is not there, or is not the one with that name. */
  | 'NOTICE'
  /** The log's server did not give what it has to. */
  | 'UNREACHABLE'

/** One reason for a no. */
export interface Finding {
  readonly code: FindingCode
  /** What it is about: a receipt's number, a file, a range of entries. */
  readonly about: string
  readonly message: string
}

/** What came out. Any finding makes it a no. */
export interface Verdict {
  /** What was looked at, in words. */
  readonly subject: string
  readonly findings: readonly Finding[]
  /** What holds, in words, a line each. */
  readonly facts: readonly string[]
}

/** A no for this one reason. */
export const no = (subject: string, finding: Finding): Verdict => ({ subject, findings: [finding], facts: [] })

/** @returns what `work` gives, or the finding that it ran into. */
export async function orFinding<T>(about: string, work: () => T | Promise<T>): Promise<T | Finding> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof LogError) return { code: error.code, about, message: error.message }
    throw error
  }
}

export const isFinding = (value: unknown): value is Finding =>
  typeof value === 'object' && value !== null && 'code' in value && 'about' in value
