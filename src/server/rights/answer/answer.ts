import type { LoggedReceipt } from '../../../contract/log/entry.js'
import type { Site } from '../../../contract/site.js'
import { loggedOf } from '../../log/logged.js'
import type { PersonData } from '../person-data.js'
import type { Kind, Person, Request } from '../request.js'
import type { Periods } from '../retention/periods.js'
import type { RightsTexts } from '../texts/texts.js'

/** What a person gets who asked for what is kept of them. Times are UTC. */
export interface Answer {
  readonly schema: 'askfirst.answer/1'
  readonly site: string
  readonly controller: Readonly<Record<string, string>>
  readonly madeAt: string
  readonly request: { readonly id: string; readonly kind: Kind; readonly receivedAt: string }
  readonly person: Person
  /** Every decision, as the log vouches for it. */
  readonly receipts: readonly LoggedReceipt[]
  readonly mail: readonly {
    readonly at: string
    readonly message: string
    readonly kind: string
    readonly target: string | null
  }[]
  /** What was shown, word for word, by the hash that the receipts name. */
  readonly notices: readonly { readonly hash: string; readonly notice: unknown }[]
  /** Article 15(1)(a) and (d) of the GDPR: what each is kept for, and how long. */
  readonly kept: readonly { readonly what: string; readonly why: string; readonly days: number }[]
}

export interface AnswerOptions {
  readonly site: Site
  readonly request: Request
  readonly person: Person
  readonly data: PersonData
  readonly periods: Periods
  /** In the language of who reads it. */
  readonly why: RightsTexts['why']
  /** Milliseconds since the Unix epoch. */
  readonly now: number
}

export function answerOf({ site, request, person, data, periods, why, now }: AnswerOptions): Answer {
  const { id, kind, receivedAt } = request
  return {
    schema: 'askfirst.answer/1',
    site: site.site,
    controller: { ...site.controller },
    madeAt: timeOf(now),
    request: { id, kind, receivedAt: timeOf(receivedAt) },
    person,
    receipts: data.receipts.map(loggedOf),
    mail: data.mailEvents.map(({ at, message, kind: what, target }) => ({
      at: timeOf(at),
      message,
      kind: what,
      target,
    })),
    notices: [...data.notices].map(([hash, json]) => ({ hash, notice: JSON.parse(json) as unknown })),
    kept: [
      { what: 'receipts', why: why.receipts, days: periods.receiptDays },
      { what: 'notices', why: why.notices, days: periods.receiptDays },
      { what: 'mail', why: why.mail, days: periods.mailDays },
      { what: 'request', why: why.request, days: periods.requestDays },
    ],
  }
}

const timeOf = (at: number): string => new Date(at).toISOString()
