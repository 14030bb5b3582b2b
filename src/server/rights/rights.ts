import type { Secret } from '../../email/secret.js'
import type { Audit } from '../operator/audit/audit.js'
import type { OperatorDatabase } from '../operator/database/database.js'
import type { LogStore } from '../stores/log-store.js'
import type { ReceiptStore } from '../stores/store.js'
import { daysLeft, urgencyOf } from './due.js'
import { createLeftAlone, type LeftAlone } from './left-alone.js'
import { createMailOf, type MailOf } from './mail-of.js'
import type { Request } from './request.js'
import { createRequests, type Requests } from './requests.js'
import { createHolds, type Holds } from './retention/holds.js'
import type { Periods } from './retention/periods.js'

export interface RightsOptions {
  readonly store: ReceiptStore
  readonly logStore: LogStore
  readonly database: OperatorDatabase
  readonly audit: Audit
  /** Signs the site's word for a person; `null`: sites can vouch for nobody. */
  readonly secret: Secret | null
  periodsOf(site: string): Periods
  /** Milliseconds since the Unix epoch. */
  now(): number
}

/** What people may ask about their own data, and what answers them. */
export interface Rights extends RightsOptions {
  readonly requests: Requests
  readonly leftAlone: LeftAlone
  readonly mailOf: MailOf
  readonly holds: Holds
}

export function createRights(options: RightsOptions): Rights {
  const { database, audit, now } = options
  return {
    ...options,
    requests: createRequests(database, audit, now),
    leftAlone: createLeftAlone(database),
    mailOf: createMailOf(database),
    holds: createHolds(database, audit),
  }
}

/** A request that has to be answered within a week, or should have been. */
export interface DueRequest {
  readonly request: Request
  /** Negative when it is overdue. */
  readonly daysLeft: number
}

/** For the overview: what is overdue or due soon at a site, the most urgent first. */
export async function dueSoon({ requests, now }: Pick<Rights, 'requests' | 'now'>, site: string) {
  const open = await requests.list(site, 'open')
  return open
    .filter(request => urgencyOf(request, now()) !== 'in time')
    .map((request): DueRequest => ({ request, daysLeft: daysLeft(request.receivedAt, now()) }))
}
