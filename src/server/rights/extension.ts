import { daysLeft } from './due.js'
import { isOpen, type Request } from './request.js'

/** Why a request gets no more time: it is closed, it has had more already, or the first month is over. */
export type NoExtension = 'closed' | 'already' | 'late'

/** Once, and only while the person can still be told of it within the first month: article 12(3) of the GDPR. */
export function whyNotExtended(request: Request, now: number): NoExtension | null {
  if (!isOpen(request)) return 'closed'
  if (request.extension !== null) return 'already'
  return daysLeft(request, now) < 0 ? 'late' : null
}
