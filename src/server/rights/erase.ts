import type { LogStore } from '../stores/log-store.js'
import type { KeptReceipt } from '../stores/store.js'
import { type DataDeps, receiptsOf } from './person-data.js'
import type { Person } from './request.js'

export interface EraseDeps extends DataDeps {
  readonly logStore: LogStore
}

/** Who destroys what of a person, and why: both are told by the log. */
export interface Erasing {
  readonly site: string
  readonly person: Person
  readonly by: string
  readonly why: string
  readonly at: number
  /** What a legal hold keeps. */
  isHeld(kept: KeptReceipt): boolean
  /** Whether a legal hold keeps what happened to the person's mail. */
  readonly isMailHeld: boolean
}

/** How many there were. */
export interface Erased {
  readonly receipts: number
  readonly mailEvents: number
  /** Receipts that a legal hold keeps. */
  readonly held: number
}

/** A transaction of more would keep everybody else waiting. */
const RECEIPTS_A_STEP = 100

/**
 * Destroys what is kept of a person, but for what is on hold. The log still verifies, and says that there was something.
 * Broken off and begun again, it goes on: the receipt by which the others are found goes last.
 */
export async function erasePerson(deps: EraseDeps, erasing: Erasing): Promise<Erased> {
  const { site, person, by, why, at, isHeld, isMailHeld } = erasing
  const receipts = await receiptsOf(deps.store, site, person)
  const free = receipts.filter(kept => !isHeld(kept))
  const going = farthestFirst(free, person).map(({ receipt }) => ({ id: receipt.id, at, by, why }))
  let count = 0
  for (let i = 0; i < going.length; i += RECEIPTS_A_STEP) {
    count += await deps.logStore.eraseAll(site, going.slice(i, i + RECEIPTS_A_STEP))
  }
  const mailEvents = 'subject' in person && !isMailHeld ? await deps.mailOf.erase(site, person.subject) : 0
  return { receipts: count, mailEvents, held: receipts.length - free.length }
}

/** Those that name nobody hang on those that do, and those of a chain on the one that was shown. */
function farthestFirst(receipts: readonly KeptReceipt[], person: Person): readonly KeptReceipt[] {
  if ('subject' in person) {
    return [...receipts].sort((a, b) => Number('subject' in a.receipt) - Number('subject' in b.receipt))
  }
  const anchor = receipts.findIndex(({ receipt }) => receipt.id === person.receipt)
  return [...receipts.slice(0, Math.max(0, anchor)), ...receipts.slice(Math.max(0, anchor)).toReversed()]
}
