import { receiptId, SUBJECT } from './month.mjs'
import { OWNER } from './office.mjs'
import { at, fill, follow, send } from './operator-steps.mjs'

const PASSWORD = 'four lamps under the harbour'
const NOTE =
  '# What we keep\n\nOnly what is **needed**.\n\n| What | How long |\n|---|---|\n| Choices | 5 years |\n\n- one\n- two'

/**
 * Each reaches a page, in this order: what a scene has made is there for those after it.
 *
 * @type {Record<string, (around: { page: import('playwright').Page, context: import('playwright').BrowserContext, office: Awaited<ReturnType<typeof import('./office.mjs').startOffice>> }) => Promise<import('playwright').Page | void>>}
 */
export const operatorScenes = {
  'sign-in': async ({ page, office }) => {
    await page.goto(`${office.origin}/operator/sign-in`)
  },
  'sign-in-wrong': ({ page }) => fill(page, { email: 'nobody@campus.example', password: 'wrong wrong wrong' }),
  'sign-in-expired': async ({ page, office }) => {
    await page.goto(`${office.origin}/operator/sign-in?token=x`)
    await fill(page, {})
  },
  'sign-in-link': async ({ page, office }) => {
    await page.goto(await office.signInLink())
  },
  'account-first': ({ page }) => page.locator('main button').last().click(),
  'account-password-wrong': ({ page }) => fill(page, { 'new-password': 'short' }),
  'account-password-set': ({ page }) => fill(page, { 'new-password': PASSWORD }),
  'account-second-step': send('/account', { password: PASSWORD }, { action: 'second' }),
  'empty-overview': at('', 'library'),
  'empty-receipts': at('/receipts', 'library'),
  'empty-policies': at('/policies', 'library'),
  'empty-requests': at('/requests', 'library'),
  'empty-mail': at('/mail', 'library'),
  'empty-integrity': at('/integrity', 'library'),
  overview: at(''),
  'overview-services': at('?by=service&days=7'),
  'overview-nonsense': at('?from=yesterday&by=moon'),
  'menu-open': async ({ page, office }) => {
    await page.goto(`${office.origin}/operator/receipts?site=open-campus`)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.locator('.opener').click()
  },
  receipts: at('/receipts'),
  'receipts-nonsense': at('/receipts?from=yesterday&decision=maybe&locale=!'),
  'receipts-none': at('/receipts?decision=withdrawn&locale=pt'),
  receipt: at(`/receipts/${receiptId(1002)}`),
  'receipt-unknown': at('/receipts/unknown'),
  export: at('/export?decision=given'),
  'policy-new': at('/policies/new'),
  'policy-new-wrong': send('/policies/new', { id: 'Rules!', age: 'old', name: '' }),
  'policy-written': send('/policies/new', {
    id: 'rules',
    type: 'privacy',
    audience: 'all',
    age: '16',
    language: 'en',
    name: 'Rules of the platform for learning together, and what becomes of what you write there',
  }),
  'policy-text': at('/policies/rules/text?language=en'),
  'policy-preview': async around => {
    await at('/policies/rules/text?language=en')(around)
    await fill(around.page, { summary: 'Be **kind**.', body: NOTE }, { button: 'button[value=preview], button.quiet' })
  },
  policy: at('/policies/rules'),
  'policy-publish': at('/policies/rules/publish'),
  'policy-published': send('/policies/rules/publish', {}),
  'policy-changes': async around => {
    await at('/policies/rules/text?language=en')(around)
    await fill(around.page, { body: `${NOTE.replace('needed', 'needed for teaching')}\n\nAnd nothing else.` })
    await at('/policies/rules/diff')(around)
  },
  'policy-overtaken': async around => {
    await at('/policies/rules/text?language=en')(around)
    const other = await around.context.newPage()
    await at('/policies/rules/text?language=en')({ ...around, page: other })
    await fill(other, { body: `${NOTE}\n\nSaid meanwhile.` })
    await other.close()
    await fill(around.page, { body: `${NOTE}\n\nSaid later.` })
  },
  'policy-archive': at('/policies/rules/archive'),
  policies: at('/policies'),
  'request-new': at('/requests/new'),
  'request-new-wrong': send('/requests/new', { received: '2029-01-01', receipt: 'no number', subject: '' }),
  'request-entered': send('/requests/new', {
    kind: 'access',
    received: '2026-11-01',
    receipt: receiptId(1002),
    words: 'A copy, please.',
  }),
  requests: at('/requests'),
  request: follow('/requests', 'main td a'),
  'request-known': ({ page }) => fill(page, { subject: SUBJECT, how: 'Identity card, at the counter' }),
  'request-answer': ({ page }) => page.locator('main a[href*="/answer"]').first().click(),
  'request-refuse': async around => {
    await follow('/requests', 'main td a')(around)
    await around.page.locator('main a[href*="/refuse"]').first().click()
  },
  'request-refuse-wrong': ({ page }) => fill(page, {}),
  'request-erasure': async around => {
    await send('/requests/new', { kind: 'erasure', receipt: '', subject: SUBJECT, words: '' })(around)
    await fill(around.page, { subject: SUBJECT, how: 'Identity card, at the counter' })
    await around.page.locator('main a[href*="/answer"]').first().click()
  },
  'request-answered': async around => {
    await at('/requests')(around)
    await around.page.locator('main td a').first().click()
    await around.page.locator('main a[href*="/answer"]').first().click()
    await fill(around.page, {})
  },
  mail: at('/mail'),
  retention: at('/retention'),
  'retention-outlook': at('/retention/outlook'),
  'retention-run': send('/retention/outlook', {}),
  'hold-wrong': send('/retention', { subject: SUBJECT, reason: '' }),
  hold: send('/retention', { subject: SUBJECT, reason: 'Claim 7/2026' }),
  'hold-lift': follow('/retention', 'main a[href*="/lift"]'),
  integrity: at('/integrity'),
  'integrity-verified': send('/integrity', {}, { action: 'verify' }),
  'integrity-wrong': send('/integrity', { receipt: 'no number' }),
  sites: at('/sites'),
  'sites-wrong': send('/sites', { address: 'https://elsewhere.example/' }),
  people: at('/people'),
  'people-wrong': send('/people', { email: 'reader@localhost' }),
  'people-invited': send('/people', {
    email: 'a-reader-with-a-rather-long-name@library.campus.example',
    role: 'reader',
  }),
  'not-for-role': async ({ page, office, context }) => {
    const invitation = (await page.locator('.secret').first().textContent()).trim()
    const reader = await (await context.browser().newContext()).newPage()
    await reader.goto(invitation)
    await reader.locator('main button').first().click()
    await reader.waitForLoadState()
    await reader.goto(`${office.origin}/operator/people?site=open-campus`)
    return reader
  },
  'people-role': follow('/people', 'main td a'),
  'people-token': send('/people', { name: 'nightly export', days: '90' }),
  'people-token-wrong': send('/people', { name: '', days: '0' }),
  'people-filled': at('/people'),
  'people-token-revoke': follow('/people', 'main a[href*=token]'),
  audit: at('/audit'),
  'audit-nonsense': at('/audit?from=yesterday'),
  account: at('/account'),
  'not-found': at('/nowhere'),
  'no-site': at('', 'nowhere'),
  'stale-form': async ({ page, office, context }) => {
    await at('/policies/new')({ page, office })
    await context.clearCookies({ name: /session/ })
    await fill(page, { id: 'kept', name: 'What was typed' })
  },
  'signed-in-by-password': async ({ page, office }) => {
    await page.goto(`${office.origin}/operator/sign-in`)
    await fill(page, { email: OWNER, password: PASSWORD })
  },
}
