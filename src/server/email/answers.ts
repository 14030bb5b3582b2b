import { problemResponse, Refusal } from '../http/refusal.js'

/** What the mail's addresses answer is of one person and one moment. */
export const KEPT_NOWHERE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
}

/** The same for an altered token, a foreign one and one of a site that is gone: nothing to learn from. */
export const notFound = (): Response =>
  problemResponse(new Refusal(404, 'NOT_FOUND', 'There is nothing at this address.'))
