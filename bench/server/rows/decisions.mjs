import { idOf } from '../body.mjs'

const DAY_MS = 86_400_000
const FIRST_AT = Date.UTC(2026, 6, 1)

/** How long the log has been kept. */
export const DAYS = 90
export const LAST_AT = FIRST_AT + DAYS * DAY_MS
/** The one that nine of ten decisions are made on. */
export const SITE = 'open-campus'
export const SITES = [SITE, ...Array.from({ length: 9 }, (_, i) => `library-${i + 1}`)]
const LOCALES = ['ro', 'ro', 'ro', 'en', 'hu']
const POLICIES = ['2026-07-01', '2026-08-15', '2026-09-10']

const ALL = { functional: true, analytics: true, 'analytics/hotjar': true, 'analytics/clarity': true }
const NONE = { functional: false, analytics: false, 'analytics/hotjar': false, 'analytics/clarity': false }
const SOME = { functional: true, analytics: true, 'analytics/hotjar': false, 'analytics/clarity': false }

const times = (count, decision) => Array.from({ length: count }, () => decision)

/** What twenty visitors in a row decide. */
const VISITORS = [
  ...times(9, { decision: 'given', method: 'accept-all', choice: ALL }),
  ...times(6, { decision: 'refused', method: 'reject-all', choice: NONE }),
  ...times(2, { decision: 'given', method: 'save', choice: SOME }),
  { decision: 'given', method: 'save', choice: { ...NONE, functional: true } },
  { decision: 'changed', method: 'save', choice: SOME },
  { decision: 'withdrawn', method: 'withdraw', choice: NONE },
]

/** The n-th of `count` decisions that were spread evenly over the days; those that change something name what they change. */
export function keptReceipt(n, count) {
  // Twenty in a row are one of each, in an order that no page of fifty sees twice.
  const { decision, method, choice } = VISITORS[Math.imul(n, 7) % VISITORS.length]
  const receivedAt = FIRST_AT + Math.floor((n * DAYS * DAY_MS) / count)
  const receipt = {
    schema: 'askfirst.receipt/1',
    id: idOf(n),
    previous: n > 1000 && (decision === 'changed' || decision === 'withdrawn') ? idOf(n - 1000) : null,
    site: SITES[Math.floor(n / 20) % 10 < 9 ? 0 : 1 + (Math.floor(n / 200) % 9)],
    at: new Date(receivedAt - 120).toISOString(),
    decision,
    method,
    trusted: true,
    choice,
    policy: POLICIES[Math.floor((n / count) * POLICIES.length)],
    notice: `sha256-${'A'.repeat(43)}`,
    locale: LOCALES[Math.floor(n / 3) % LOCALES.length],
    signals: { gpc: false },
    library: '1.0.0',
  }
  return { receipt, receivedAt }
}
