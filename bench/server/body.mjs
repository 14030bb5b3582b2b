/** How a numbered UUIDv7 looks; the numbers come in the order of time, as browsers' ids nearly do. */
const idOf = n =>
  `0193f5a0-${(n >>> 16).toString(16).padStart(4, '0')}-7abc-8def-${(n & 0xffffffff).toString(16).padStart(12, '0')}`

/** A receipt of 600 bytes: three categories, ten services, a notice, a person. */
const RECEIPT = {
  schema: 'askfirst.receipt/1',
  id: '',
  previous: '0193f5a0-0000-7000-8000-00000000cafe',
  site: 'open-campus',
  at: '2026-11-21T10:15:30.123Z',
  decision: 'changed',
  method: 'save',
  trusted: true,
  choice: { functional: true, analytics: true, 'analytics/hotjar': false, 'analytics/clarity': false },
  policy: '2026-11-01',
  notice: `sha256-${'A'.repeat(43)}`,
  locale: 'ro',
  signals: { gpc: false },
  library: '1.0.0',
  subject: 's'.repeat(64),
}
const [before, after] = JSON.stringify(RECEIPT).split('"id":""')

/** The n-th receipt as a browser sends it. */
export const receiptBody = n => `${before}"id":"${idOf(n)}"${after}`

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
