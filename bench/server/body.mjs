/** A UUIDv7 for each number: the first part grows as time does, the last is spread as chance would. */
export const idOf = n =>
  `0193f5a0-${(n >>> 8).toString(16).padStart(4, '0').slice(-4)}-7abc-8def-${Math.imul(n + 1, 0x9e3779b1)
    .toString(16)
    .replace('-', 'f')
    .padStart(12, '0')}`

/** A receipt as browsers send most of them: a first decision, in the categories and one service, with a notice. */
const RECEIPT = {
  schema: 'askfirst.receipt/1',
  id: '',
  previous: null,
  site: 'open-campus',
  at: '2026-11-21T10:15:30.123Z',
  decision: 'given',
  method: 'save',
  trusted: true,
  choice: { functional: true, analytics: true, 'analytics/hotjar': false, 'analytics/clarity': false },
  policy: '2026-11-01',
  notice: `sha256-${'A'.repeat(43)}`,
  locale: 'ro',
  signals: { gpc: false },
  library: '1.0.0',
}
const changed = { ...RECEIPT, previous: '0193f5a0-0000-7000-8000-00000000cafe', decision: 'changed' }
const halves = [RECEIPT, RECEIPT, RECEIPT, changed].map(receipt => JSON.stringify(receipt).split('"id":""'))

/** The n-th receipt as a browser sends it; every fourth replaces an earlier one. */
export function receiptBody(n) {
  const [before, after] = halves[n % halves.length]
  return `${before}"id":"${idOf(n)}"${after}`
}

/** The n-th decision as c15t's client sends it. */
export const c15tBody = n =>
  JSON.stringify({
    type: 'cookie_banner',
    subjectId: `sub_${(n + 1_000_000).toString(10).replaceAll('0', 'a')}`,
    domain: 'www.campus.example',
    preferences: { necessary: true, functionality: true, measurement: true },
    givenAt: 1_795_000_000_000 + n,
    jurisdiction: 'GDPR',
    jurisdictionModel: 'opt-in',
    uiSource: 'banner',
    consentAction: 'custom',
    metadata: { library: '2.2.1', locale: 'ro' },
  })
