// A host for the interface that keeps its choice in memory and writes down each call: `window.calls`.

const params = new URLSearchParams(location.search)

function store(value) {
  const listeners = new Set()
  const listen = listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get: () => value,
    set(next) {
      value = next
      for (const listener of listeners) listener(value)
    },
    listen,
    subscribe(listener) {
      listener(value)
      return listen(listener)
    },
  }
}

const SERVICES = [
  {
    id: 'matomo',
    category: 'analytics',
    title: 'Matomo',
    provider: 'Open Campus, on its own servers',
    privacyUrl: 'https://matomo.example/privacy',
    purpose: 'statistics',
    hosts: ['stats.example.org'],
    cookies: [
      { name: '_pk_id*', maxAgeDays: 393, purpose: 'visitorId' },
      { name: '_pk_ses*', maxAgeDays: 1 / 48, purpose: 'session' },
      { name: 'MATOMO_SESSID', purpose: 'security' },
    ],
  },
  { id: 'clarity', category: 'analytics', title: 'Clarity', purpose: 'statistics', storage: ['_cltk'] },
  {
    id: 'padlet',
    category: 'functional',
    title: 'Padlet',
    provider: 'Padlet Inc.',
    purpose: 'embed',
    hosts: ['padlet.com', '*.padlet.org'],
    cookies: [
      { name: 'ww_p', maxAgeDays: 365, purpose: { en: 'keeps the board as you left it', ro: 'păstrează panoul' } },
    ],
  },
]

const policyUrl = params.get('policy') === 'none' ? null : '/policy'
const site = {
  site: 'open-campus',
  endpoint: null,
  origins: [],
  policy: { version: '2026-11-01', url: policyUrl },
  controller:
    params.get('controller') === 'none'
      ? null
      : {
          name: 'Open Campus',
          contact: 'dpo@campus.example',
          address: 'Strada Universității 1, București',
          authority: 'RO',
        },
  categories: params.has('custom')
    ? {
        essential: {},
        research: { title: { en: 'Research', ro: 'Cercetare' }, text: 'Studies of how courses are read.' },
      }
    : { essential: {}, functional: {}, analytics: {} },
  services: params.has('bare') ? [] : SERVICES.map(service => ({ ...service, options: null })),
  locale: params.get('locale') ?? 'auto',
  texts: JSON.parse(params.get('texts') ?? '{}'),
  layout: params.get('layout') ?? 'bar',
  position: params.get('position') ?? 'bottom',
  secondLayer: params.get('secondLayer') ?? 'dialog',
  theme: params.get('theme') ?? 'plain',
  trigger: 'auto',
  record: { domain: null, maxAgeDays: 182 },
  gpc: { essential: 'ignore', functional: 'ignore', analytics: 'refuse' },
  consentMode: {},
  scriptTimeoutMs: 5000,
}

const RECEIPT = '01930000-0000-7000-8000-000000000001'
const calls = []
let granted = JSON.parse(params.get('granted') ?? 'null')

const recordOf = () => ({
  receipt: RECEIPT,
  at: 1_793_600_000,
  policy: '2026-11-01',
  granted: Object.keys(granted).filter(name => granted[name]),
  refused: Object.keys(granted).filter(name => !granted[name]),
  grantedServices: [],
})

const $record = store(granted ? recordOf() : null)
const $mustAsk = store(!granted)

function decide(name, choice, act) {
  calls.push({ name, choice, ...act })
  granted = choice
  $record.set(recordOf())
  $mustAsk.set(false)
}

const all = on =>
  Object.fromEntries(
    Object.keys(site.categories)
      .slice(1)
      .map(id => [id, on]),
  )

const host = {
  site,
  library: '0.0.0-test',
  nonce: 'n0nce',
  gpc: params.has('gpc'),
  $record,
  $mustAsk,
  allows: subject => granted?.[subject] ?? granted?.[subject.split('/')[0]] ?? subject.startsWith('essential'),
  stands: subject => host.allows(subject) && granted !== null,
  newcomers: () => [],
  earlier: () => null,
  acceptAll: act => decide('acceptAll', all(true), act),
  rejectAll: act => decide('rejectAll', all(false), act),
  choose: (choice, act) => decide('choose', choice, act),
  withdraw: act => decide('withdraw', all(false), act),
  declarations: async () => {
    if (params.has('broken')) throw new Error('the services do not load')
    return params.has('bare') ? [] : SERVICES
  },
  shown: notice => calls.push({ name: 'shown', notice }),
  lastReceipt: () => (granted ? { schema: 'askfirst.receipt/1', id: RECEIPT, choice: granted } : null),
  receiptUrl: () => (granted ? `/v1/receipts/${RECEIPT}` : null),
  left: () => (calls.some(({ name }) => name === 'withdraw') ? ['_ga', 'NID'] : []),
}

Object.assign(globalThis, { calls, host })
