import type { Decision, Method } from '../contract/receipt.js'
import { type Choice, type ConsentRecord, formatRecord } from '../contract/record.js'
import { optionalCategories, type Site } from '../contract/site.js'
import { choiceOf, decisionOf, recordOf } from './decide.js'
import type { InForce } from './in-force.js'
import type { RecordStorage } from './storage/storage.js'
import { endOf } from './validity.js'

/** How a choice came about. */
export interface Act {
  readonly method: Method
  /** False when a program made the click (`event.isTrusted`). */
  readonly trusted: boolean
}

/** One decision, for whoever makes the receipt of it. */
export interface Decided {
  readonly record: ConsentRecord
  /** The record as it stands in the cookie. */
  readonly value: string
  readonly decision: Decision
  readonly choice: Choice
  /** The receipt that this one replaces. */
  readonly previous: string | null
  readonly act: Act
}

export interface Consent {
  acceptAll(act: Act): void
  rejectAll(act: Act): void
  /** Grants exactly these categories and services, and no other. */
  choose(choice: Choice, act: Act): void
  /** Takes one category or service back, or everything; what is not granted stays as it is. */
  withdraw(subject: string | undefined, act: Act): void
  /**
   * Says the same again under a new receipt, for what has changed around it; the choice's own end stays where it was.
   *
   * @param said - the record in force, or what the visitor told another tool before.
   */
  restate(act: Act, said?: Omit<ConsentRecord, 'receipt'> | null): void
}

export interface ConsentOptions {
  readonly site: Site
  readonly storage: RecordStorage
  readonly inForce: InForce
  /** Milliseconds since the Unix epoch. */
  readonly now?: () => number
  /** Names the receipt of a decision made at that time. */
  readonly newId: (at: number) => string
  /** Called after each decision, when it is stored and before `$record` tells of it. */
  readonly onDecision: (decided: Decided) => void
  /** Runs it when the page has been painted anew. Without one it is run at once. */
  readonly afterPaint?: (run: () => void) => void
}

/** The one place where consent changes. Everything else reads `$record`. */
export function createConsent({
  site,
  storage,
  inForce,
  now = Date.now,
  newId,
  onDecision,
  afterPaint = run => run(),
}: ConsentOptions): Consent {
  function save(record: ConsentRecord, decision: Decision, act: Act): void {
    const previous = inForce.kept()?.receipt ?? null
    const value = formatRecord(record)
    storage.write(value, endOf(record, site))
    onDecision({ record, value, decision, choice: choiceOf(record), previous, act })
    const tell = (): void => inForce.written(value)
    // Where nothing was in force nothing has to stop: a visitor's click is answered first, what it lets go comes after.
    if (act.trusted && !inForce.$record.get()) afterPaint(tell)
    else tell()
  }

  function choose(choice: Choice, act: Act): void {
    const at = now()
    const record = recordOf(site, choice, newId(at), at)
    save(record, decisionOf(inForce.$record.get(), record, act.method), act)
  }

  const all = (granted: boolean): Choice => Object.fromEntries(optionalCategories(site).map(name => [name, granted]))

  return {
    acceptAll: act => choose(all(true), act),
    rejectAll: act => choose(all(false), act),
    choose,
    withdraw(subject, act) {
      const record = inForce.$record.get()
      if (!record || subject === undefined) return choose(all(false), act)
      const services = record.grantedServices.filter(name => !name.startsWith(`${subject}/`))
      const granted = Object.fromEntries(services.map(name => [name, true]))
      choose({ ...choiceOf({ ...record, grantedServices: [] }), ...granted, [subject]: false }, act)
    },
    restate(act, said = inForce.$record.get()) {
      if (!said) return
      const record = { ...said, receipt: newId(now()) }
      save(record, decisionOf(null, record, act.method), act)
    },
  }
}
