export const DAY_MS = 86_400_000
export const NOON = Date.UTC(2026, 10, 21, 12)
/** A person, as a site names one. */
export const SUBJECT = 'f3a1c27b90d4e85a'

export const CAMPUS = {
  site: 'open-campus',
  policy: { version: '2026-11-01', url: '/privacy' },
  controller: { name: 'Universitatea Deschisă „Ion Mincu”', contact: 'dpo@campus.example' },
  services: ['matomo', 'hotjar', { id: 'padlet', category: 'functional', hosts: ['padlet.com'] }],
  origins: ['https://www.open-campus.example', 'https://learning.open-campus.example'],
}

/** @param {number} n - ids are in the order of their numbers */
export const receiptId = n => `0193f5a0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

const NOTICE = {
  schema: 'askfirst.notice/1',
  site: CAMPUS.site,
  locale: 'ro',
  layout: 'bar',
  library: '1.0.0',
  policy: { version: '2026-11-01', url: '/privacy' },
  controller: { name: CAMPUS.controller.name },
  texts: {
    title: 'Alegi tu ce păstrăm',
    text: 'Folosim module cookie ca pagina să meargă și, dacă vrei, ca să numărăm vizitele.',
    reject: 'Respinge tot',
    accept: 'Acceptă tot',
    choose: 'Alege',
    policy: 'Politica',
  },
  categories: [
    { id: 'functional', title: 'Funcționale', text: 'Table comune, hărți, înregistrări ale cursurilor.' },
    { id: 'analytics', title: 'Statistici', text: 'Ce pagini se citesc, fără nume.' },
  ],
  services: [{ id: 'matomo', category: 'analytics', title: 'Matomo', provider: 'Campus' }],
}

const KINDS = [
  { decision: 'given', method: 'accept-all', choice: { functional: true, analytics: true } },
  { decision: 'refused', method: 'reject-all', choice: { functional: false, analytics: false } },
  { decision: 'given', method: 'save', choice: { functional: true, analytics: false, 'analytics/hotjar': false } },
  { decision: 'changed', method: 'save', choice: { functional: true, analytics: true, 'analytics/hotjar': false } },
  { decision: 'withdrawn', method: 'withdraw', choice: { functional: false, analytics: false } },
]

/** A month of decisions; the last two are one person's. */
export async function fillMonth({ origin, setNow }) {
  const notice = await (await post(`${origin}/v1/notices`, NOTICE)).json()
  let number = 0
  for (let day = 30; day >= 0; day--) {
    const at = NOON - day * DAY_MS
    setNow(at)
    const receipts = Array.from({ length: 3 + ((day * 7) % 5) }, () => {
      const kind = KINDS[(number * 3 + day) % (day > 10 ? 3 : KINDS.length)]
      number += 1
      return receiptOf(number, at, { ...kind, locale: number % 4 === 0 ? 'en' : 'ro', notice: notice.hash ?? null })
    })
    await post(`${origin}/v1/receipts`, receipts)
  }
  const [given, , , changed] = KINDS
  const own = { subject: SUBJECT, notice: notice.hash ?? null, locale: 'ro' }
  await post(`${origin}/v1/receipts`, [
    receiptOf(1001, NOON, { ...given, ...own }),
    receiptOf(1002, NOON, { ...changed, ...own, previous: receiptId(1001) }),
  ])
}

const receiptOf = (number, at, changes) => ({
  schema: 'askfirst.receipt/1',
  id: receiptId(number),
  previous: null,
  site: CAMPUS.site,
  at: new Date(at - 60_000).toISOString(),
  trusted: true,
  policy: '2026-11-01',
  signals: { gpc: false },
  library: '1.0.0',
  ...changes,
})

async function post(address, body) {
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return answer
}
