import type { Notice } from '../../contract/notice.js'
import type { Receipt } from '../../contract/receipt.js'

/** A decision as a browser sends it: right in every field, and of nobody. */
export const RECEIPT: Receipt = {
  schema: 'askfirst.receipt/1',
  id: '0193f5a0-7c00-7abc-8def-0123456789ab',
  previous: null,
  site: 'open-campus',
  at: '2026-11-21T10:15:30.123Z',
  decision: 'given',
  method: 'save',
  trusted: true,
  choice: { functional: true, analytics: true, 'analytics/hotjar': false },
  policy: '2026-11-01',
  notice: 'sha256-6JY73SXkOoje7rSoYpEh8dcfFt1j-Zs429HO-W1hAk0',
  locale: 'ro',
  signals: { gpc: false },
  library: '1.0.0',
}

/** The same visitor takes it back. */
export const WITHDRAWAL: Receipt = {
  ...RECEIPT,
  id: '0193f5a1-0000-7abc-8def-0123456789ab',
  previous: RECEIPT.id,
  at: '2026-11-21T10:20:00.000Z',
  decision: 'withdrawn',
  method: 'withdraw',
  choice: { functional: false, analytics: false },
}

/** What {@link RECEIPT} names by its hash. */
export const NOTICE: Notice = {
  schema: 'askfirst.notice/1',
  site: 'open-campus',
  locale: 'ro',
  layout: 'bar',
  library: '1.0.0',
  policy: { version: '2026-11-01', url: '/privacy' },
  controller: { name: 'Open Campus' },
  texts: { title: 'Alegi tu', text: 'Nimic nu pornește înainte.', rejectAll: 'Respinge tot' },
  categories: [{ id: 'analytics', title: 'Statistici', text: 'Câte vizite sunt.' }],
  services: [{ id: 'matomo', category: 'analytics', title: 'Matomo' }],
}
