import type { RoomsDatabase } from '../../database/database.js'
import { DAY_MS } from '../../day.js'
import type { LogStore } from '../../stores/log-store.js'
import type { ReceiptStore } from '../../stores/store.js'
import type { Hold } from './hold.js'
import type { Periods } from './periods.js'
import type { Warner } from './warner.js'

/** What a run did, or would do: how many of each kind. */
export interface Counts {
  receipts: number
  mailEvents: number
  notices: number
  requests: number
  /** Of the audit log. */
  acts: number
  /** Silent people who were warned. */
  warned: number
  /** Silent people of whom the site could not be told. */
  notWarned: number
  /** Silent people whose time is over. */
  anonymised: number
  /** What would have gone if it were not on legal hold: receipts and records of mail. */
  held: number
}

export const NOTHING: Counts = {
  receipts: 0,
  mailEvents: 0,
  notices: 0,
  requests: 0,
  acts: 0,
  warned: 0,
  notWarned: 0,
  anonymised: 0,
  held: 0,
}

/** Another process has taken the work over; what is not done it will do. */
export class TakenOver extends Error {
  constructor() {
    super('Another process has taken this run over')
    this.name = 'TakenOver'
  }
}

/** One run over a site. Each kind of thing goes in slices, each slice whole or not at all, so that a run may end anywhere. */
export interface Run {
  readonly site: string
  /** Counts only. */
  readonly isDry: boolean
  /** Who destroys, for the log: an e-mail address or `system`. */
  readonly by: string
  /** When it began: what is old is told by it. */
  readonly at: number
  readonly periods: Periods
  readonly holds: readonly Hold[]
  /** Whose the receipts are that name nobody and belong to a person on hold: by their numbers. */
  readonly owners: ReadonlyMap<string, string>
  readonly counts: Counts
  readonly store: ReceiptStore
  readonly logStore: LogStore
  readonly database: RoomsDatabase
  /** `null`: nobody can be warned, so nobody is anonymised. */
  readonly warner: Warner | null
  /** Hears why somebody could not be warned. */
  onError(error: unknown): void
  /** Between two slices: lets others have their turn. @throws {TakenOver} when the run is no longer this process's. */
  pause(): Promise<void>
}

/** What came before this moment is too old. */
export const tooOld = ({ at, periods }: Pick<Run, 'at' | 'periods'>, days: keyof Periods): number =>
  at - periods[days] * DAY_MS
