import { atom, type WritableAtom } from 'nanostores'
import { type ConsentRecord, readRecord } from '../contract/record.js'
import type { Site } from '../contract/site.js'
import type { ReadableStore } from '../contract/store.js'
import { mustAsk, speaks } from './validity.js'

/** What this browser has decided, as far as it still counts. */
export interface InForce {
  /** The record in force; `null` until a decision is made, and again once it no longer speaks for the visitor. */
  readonly $record: ReadableStore<ConsentRecord | null>
  /** Whoever knows of more that has to be asked sets it to true. */
  readonly $mustAsk: WritableAtom<boolean>
  /** The record as stored, whether or not it still counts: what the next receipt replaces. */
  kept(): ConsentRecord | null
  /** Reads the storage: a page that was asleep has heard of nothing. */
  refresh(): void
  /**
   * Takes over what was decided, here or in another tab. It counts even if the
   * storage does not keep it, or does not show it to this tab yet.
   */
  written(value: string): void
}

export interface InForceOptions {
  /** Where the record in force is told. */
  readonly $record: WritableAtom<ConsentRecord | null>
  readonly site: Site
  /** The stored value, `null` without one. */
  readonly read: () => string | null
  /** Global Privacy Control is on. */
  readonly gpc: boolean
  /** Milliseconds since the Unix epoch. */
  readonly now?: () => number
}

export function createInForce({ $record, site, read, gpc, now = Date.now }: InForceOptions): InForce {
  const $mustAsk = atom(false)
  let decided: ConsentRecord | null = null

  function kept(): ConsentRecord | null {
    const stored = readRecord(read() ?? '')
    // Ids are UUIDv7: the later one is the greater.
    return decided && !(stored && stored.receipt > decided.receipt) ? decided : stored
  }

  function refresh(): void {
    const record = kept()
    const counts = speaks(record, site, now()) ? record : null
    $mustAsk.set(mustAsk(counts, site, gpc))
    if (counts?.receipt !== $record.get()?.receipt) $record.set(counts)
  }

  function written(value: string): void {
    decided = readRecord(value)
    refresh()
  }

  refresh()
  return { $record, $mustAsk, kept, refresh, written }
}
