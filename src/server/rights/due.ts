import { DAY_MS } from '../day.js'
import { isOpen, type Request } from './request.js'

/** Calendar days to answer in: never longer than the month of article 12(3) of the GDPR, February aside. */
export const ANSWER_DAYS = 30
/** What an extension adds, counted as the month is: its two further months. */
export const EXTENSION_DAYS = 60
/** From so many days before on, a request is due soon. */
const SOON_DAYS = 7

type Dated = Pick<Request, 'receivedAt' | 'extension'>

/** When the last day for an answer begins, UTC; the day of receipt is not counted. */
export const dueOn = ({ receivedAt, extension }: Dated): number =>
  (dayOf(receivedAt) + ANSWER_DAYS + (extension === null ? 0 : EXTENSION_DAYS)) * DAY_MS

/** Whole days from today to the last one; 0 on that day, negative when it is over. */
export const daysLeft = (request: Dated, now: number): number => dayOf(dueOn(request)) - dayOf(now)

/** `null` for a request that is closed. */
export function urgencyOf(request: Dated & Pick<Request, 'state'>, now: number): Urgency | null {
  if (!isOpen(request)) return null
  const left = daysLeft(request, now)
  return left < 0 ? 'overdue' : left <= SOON_DAYS ? 'soon' : 'in time'
}

export type Urgency = 'overdue' | 'soon' | 'in time'

const dayOf = (at: number): number => Math.floor(at / DAY_MS)
