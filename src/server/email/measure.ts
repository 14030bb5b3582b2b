import type { Site } from '../../contract/site.js'
import type { Mark } from '../../email/mark.js'
import type { ReceiptStore } from '../stores/store.js'
import { mayMeasure } from './may-measure.js'

/** Records an open or a click if the recipient's choice allows it at this moment; otherwise leaves no trace of the person. */
export async function measure(store: ReceiptStore, site: Site, mark: Mark, at: number): Promise<void> {
  const { subject, message, kind } = mark
  if (kind === 'stop' || !mayMeasure(await store.latestOf(site.site, subject), site, at)) return
  const target = kind === 'click' ? mark.target : null
  await store.keepMailEvent({ site: site.site, subject, message, kind, target, at })
}

/**
 * Whether a person asked for this: not a HEAD, and not a browser that fetches ahead of a click that may never come.
 *
 * @see https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header
 */
export function isMeant(request: Request): boolean {
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map(name => request.headers.get(name) ?? '')
  return request.method === 'GET' && !purposes.some(purpose => /prefetch|prerender|preview/i.test(purpose))
}
