import { expect, test } from 'vitest'
import { isAtLeast, type Role } from '../../src/server/operator/access/role.js'
import { createRoles } from '../../src/server/operator/access/roles.js'
import { createTokens } from '../../src/server/operator/access/tokens.js'
import type { OperatorRoute } from '../../src/server/operator/frame/route.js'
import { operatorRoutes, operatorTable } from '../../src/server/operator/routes.js'
import { receiptId } from '../suites/receipts.js'
import { NOON, openOperatorForTest, PUBLIC_URL } from './open-operator.js'

/** What stands in an address for a name; a route with a name that is not here has no test, and fails. */
const SAMPLES: Readonly<Record<string, string>> = {
  ':id': receiptId(1),
  ':file': 'none.js',
  ':policy': 'privacy',
  ':version': '2026-11-01',
  ':language': 'en',
  ':request': receiptId(2),
  ':name': 'sample',
}

/** The site that is asked about, and another one. */
const [SITE, OTHER] = ['open-campus', 'library'] as const

/** Somebody who asks: what they are on the server and on each site. */
interface Principal {
  readonly is: 'nobody' | 'person' | 'program'
  readonly roles: Readonly<Record<string, Role>>
}

const PRINCIPALS: Readonly<Record<string, Principal>> = {
  nobody: { is: 'nobody', roles: {} },
  ...Object.fromEntries(
    (['reader', 'officer', 'owner'] as const).flatMap(role => [
      [`${role} of the site`, { is: 'person', roles: { [SITE]: role } }],
      [`${role} of another site`, { is: 'person', roles: { [OTHER]: role } }],
      [`${role} of the server`, { is: 'person', roles: { '': role } }],
      [`token of a ${role} of the site`, { is: 'program', roles: { [SITE]: role } }],
      [`token of a ${role} of another site`, { is: 'program', roles: { [OTHER]: role } }],
      [`token of a ${role} of the server`, { is: 'program', roles: { '': role } }],
    ]),
  ),
  'reader of the site who owns another': { is: 'person', roles: { [SITE]: 'reader', [OTHER]: 'owner' } },
}

/** What the table says that the answer is: 204 stands for the route's own. */
function expected({ least, on, forPrograms, method }: OperatorRoute, { is, roles }: Principal): number {
  if (least === 'anybody') return 204
  if (is === 'program' && !forPrograms) return 401
  if (is === 'nobody') return forPrograms || method === 'POST' ? 401 : 303
  const onSite = roles[SITE] ?? roles[''] ?? null
  if (on === 'site' && onSite === null) return 404
  return isAtLeast(on === 'server' ? (roles[''] ?? null) : onSite, least) ? 204 : 403
}

const pathOf = ({ path }: OperatorRoute): string =>
  path.replace(/:\w+(\{[^}]*\})?/g, name => {
    const sample = SAMPLES[name.replace(/\{.*/, '')]
    if (sample === undefined) throw new Error(`${name} of ${path} needs a sample here`)
    return sample
  })

/** The operator's pages with routes that only tell that they were reached, and everybody who may ask for them. */
async function openTable() {
  const opened = await openOperatorForTest()
  const { deps } = opened
  const { database } = deps
  const answer = () => new Response(null, { status: 204 })
  const reached = operatorTable(deps).map(route => Object.assign({}, route, { answer }))
  const roles = createRoles(database)
  const tokens = createTokens(database, () => NOON)

  /** What each sends along: a session, a token, or nothing. */
  const headers = new Map<string, Record<string, string>>()
  for (const [name, { is, roles: given }] of Object.entries(PRINCIPALS)) {
    const operator = `${name.replaceAll(' ', '-')}@example.org`
    for (const [site, role] of Object.entries(given)) {
      if (is === 'person') await database.write([roles.giving({ site, operator, role })])
      else {
        const made = tokens.making({ site, name, role, made_by: 'owner@example.org', ends_at: NOON + 1000 })
        await database.write([made.query])
        headers.set(name, { authorization: `Bearer ${made.token}` })
      }
    }
    if (is === 'person') headers.set(name, { cookie: await opened.signedIn(operator), origin: PUBLIC_URL })
    if (is === 'nobody') headers.set(name, { origin: PUBLIC_URL })
  }
  return { deps, table: operatorTable(deps), app: operatorRoutes(deps, reached), headers }
}

test('each route lets in whom its line says, and nobody else: role by route by site', async () => {
  const { table, app, headers } = await openTable()
  const wrong: string[] = []
  const seen = new Map<number, number>()

  for (const route of table) {
    for (const [name, principal] of Object.entries(PRINCIPALS)) {
      const path = `${pathOf(route) || '/'}?site=${SITE}`
      const sent = { method: route.method, headers: headers.get(name) ?? {} }
      const answer = await app.request(path, sent)
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1)
      if (answer.status === expected(route, principal)) continue
      wrong.push(`${name}: ${route.method} ${path} was answered ${answer.status}, not ${expected(route, principal)}`)
    }
  }

  expect(wrong).toEqual([])
  // Without these lines the test would also pass if there were no route, or none that lets anybody in.
  expect(table.length).toBeGreaterThan(25)
  expect([...seen.keys()].sort()).toEqual([204, 303, 401, 403, 404])
})

test('no address is below the operator’s pages that is not in the table', async () => {
  const { deps, table } = await openTable()

  const served = operatorRoutes(deps).routes.filter(({ method }) => method !== 'ALL')
  const inTable = table.flatMap(({ method, path }) => [`${method} ${path || '/'}`])

  // Each is there as its guard and its answer; the last is what says that nothing is there.
  expect([...new Set(served.map(({ method, path }) => `${method} ${path}`))].sort()).toEqual(
    [...new Set([...inTable, 'GET /*'])].sort(),
  )
})

test('a form of a foreign page does nothing on any route, whoever is signed in', async () => {
  const { table, app, headers } = await openTable()
  const { cookie = '' } = headers.get('owner of the server') ?? {}
  const posts = table.filter(({ method }) => method === 'POST')
  const ask = (route: OperatorRoute, origin: string) =>
    app.request(`${pathOf(route)}?site=${SITE}`, { method: 'POST', headers: { cookie, origin } })

  const own = await Promise.all(posts.map(route => ask(route, PUBLIC_URL)))
  const foreign = await Promise.all(posts.map(route => ask(route, 'https://evil.example')))

  expect(own.map(({ status }) => status)).toEqual(posts.map(() => 204))
  expect(foreign.map(({ status }) => status)).toEqual(posts.map(() => 403))
})
