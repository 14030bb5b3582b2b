import type { Secret } from '../../email/secret.js'
import type { Audit } from '../audit/audit.js'
import type { RoomsDatabase } from '../database/database.js'
import type { LogStore } from '../stores/log-store.js'
import type { ReceiptStore } from '../stores/store.js'
import { urgencyOf } from './due.js'
import { createLeftAlone, type LeftAlone } from './left-alone.js'
import { createMailOf, type MailOf } from './mail-of.js'
import { createNotes, type Notes } from './notes.js'
import { createRequests, type Requests } from './requests.js'
import { createHolds, type Holds } from './retention/holds.js'
import type { Periods } from './retention/periods.js'

export interface RightsOptions {
  readonly store: ReceiptStore
  readonly logStore: LogStore
  readonly database: RoomsDatabase
  readonly audit: Audit
  /** Signs the site's word for a person; `null`: sites can vouch for nobody. */
  readonly secret: Secret | null
  /** How browsers reach the server, without a slash at its end. */
  readonly publicUrl: string
  periodsOf(site: string): Periods
  /** Milliseconds since the Unix epoch. */
  now(): number
}

/** What people may ask about their own data, and what answers them. */
export interface Rights extends RightsOptions {
  readonly requests: Requests
  readonly notes: Notes
  readonly leftAlone: LeftAlone
  readonly mailOf: MailOf
  readonly holds: Holds
}

export function createRights(options: RightsOptions): Rights {
  const { database, audit, now } = options
  const notes = createNotes(database, audit, now)
  return {
    ...options,
    requests: createRequests(database, audit, notes),
    notes,
    leftAlone: createLeftAlone(database),
    mailOf: createMailOf(database),
    holds: createHolds(database, audit),
  }
}

/** For the overview: what is overdue or due within a week at a site, the most urgent first. */
export async function dueSoon({ requests, now }: Pick<Rights, 'requests' | 'now'>, site: string) {
  const open = await requests.list(site, 'open')
  return open.filter(request => urgencyOf(request, now()) !== 'in time')
}
