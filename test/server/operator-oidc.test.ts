import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createActs } from '../../src/server/operator/audit/acts.js'
import { cookieOf, NOON, openOperatorForTest, PUBLIC_URL } from './open-operator.js'

const CLIENT = { clientId: 'askfirst', clientSecret: 'a secret that the provider and the server share' }

let node: Server
let issuer: string
/** Who signs in at the provider next. */
let person = { email: 'owner@example.org', email_verified: true }

/** A real provider of OpenID Connect, as the operators' own house has one, at which everybody is signed in already. */
beforeAll(async () => {
  node = createServer()
  await new Promise<void>(resolve => node.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(node.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${PUBLIC_URL}/operator/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ sub, ...person }) }),
  })
  const answer = provider.callback()
  node.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const details = await provider.interactionDetails(request, response)
    const grant = new provider.Grant({ accountId: person.email, clientId: CLIENT.clientId })
    grant.addOIDCScope('openid email')
    const result = { login: { accountId: person.email }, consent: { grantId: await grant.save() } }
    return provider.interactionFinished(request, response, details.prompt.name ? result : {})
  })
})

afterAll(async () => {
  node.closeAllConnections()
  await new Promise(resolve => node.close(resolve))
})

const open = () => openOperatorForTest({ oidc: { ...CLIENT, issuer, name: 'Open Campus' } })
type Opened = Awaited<ReturnType<typeof open>>

const cookiesIn = (response: Response): string => cookieOf(response.headers.getSetCookie())

/** What a browser does from the link on the sign-in page until it comes back. */
async function throughProvider({ app }: Opened): Promise<Response> {
  const begun = await app.request('/sign-in/outside')
  const jar = new Map<string, string>()
  let to = new URL(begun.headers.get('location') ?? '')
  while (to.origin === issuer) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(to, { redirect: 'manual', headers: { cookie } })
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      jar.set(name, value)
    }
    to = new URL(answer.headers.get('location') ?? '', to)
  }
  expect(to.pathname).toBe('/operator/auth/callback/oidc')
  return app.request(`/auth/callback/oidc${to.search}`, { headers: { cookie: cookiesIn(begun) } })
}

test('an operator comes in by an account of the own house, and it is noted', async () => {
  person = { email: 'owner@example.org', email_verified: true }
  const opened = await open()
  expect(await (await opened.app.request('/sign-in')).text()).toContain('Sign in with Open Campus')

  for (const _ of ['the first time', 'and again']) {
    const back = await throughProvider(opened)
    expect([back.status, back.headers.get('location')]).toEqual([303, '/operator'])
    expect((await opened.app.request('/', { headers: { cookie: cookiesIn(back) } })).status).toBe(200)
  }

  const { acts } = await createActs(opened.deps.database).newest([''], {}, 10)
  expect(acts.map(({ operator, action, about }) => [operator, action, JSON.parse(about)])).toEqual([
    ['owner@example.org', 'sign-in', { by: 'own house' }],
    ['owner@example.org', 'sign-in', { by: 'own house' }],
  ])
})

test('whoever has signed in by a link before is the same operator', async () => {
  person = { email: 'owner@example.org', email_verified: true }
  const opened = await open()
  await opened.signedIn()

  const back = await throughProvider(opened)

  const session = await opened.deps.auth.session(new Request(PUBLIC_URL, { headers: { cookie: cookiesIn(back) } }))
  expect(session).toEqual({ email: 'owner@example.org' })
})

test.each([
  { email: 'stranger@example.org', email_verified: true },
  { email: 'owner@example.org', email_verified: false },
])('%j opens nothing', async somebody => {
  person = { email: 'owner@example.org', email_verified: true }
  const opened = await open()
  expect((await throughProvider(opened)).status).toBe(303)
  person = somebody
  const other = await open()

  const back = await throughProvider(other)

  expect(back.status).toBe(403)
  expect(await back.text()).toContain('does not vouch for an address that is an operator’s here')
  expect((await other.app.request('/', { headers: { cookie: cookiesIn(back) } })).status).toBe(303)
})

test('what the browser brings back without having been sent opens nothing', async () => {
  const opened = await open()
  const begun = await opened.app.request('/sign-in/outside')
  expect(begun.headers.get('location')).toContain(issuer)

  for (const query of ['', '?code=x', '?code=x&state=y', '?error=access_denied']) {
    const back = await opened.app.request(`/auth/callback/oidc${query}`, { headers: { cookie: cookiesIn(begun) } })
    expect(back.status).toBe(403)
  }
})

test('a provider that is away is said to be, and the server starts all the same', async () => {
  const oidc = { ...CLIENT, issuer: 'http://127.0.0.1:9', name: 'Open Campus' }
  const { app } = await openOperatorForTest({ oidc, now: () => NOON })

  const answer = await app.request('/sign-in/outside')

  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('Open Campus cannot be reached now')
})
