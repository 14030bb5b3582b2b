import { onTestFinished } from 'vitest'
import { parseConfig } from '../../src/contract/config.js'
import type { Receipt } from '../../src/contract/receipt.js'
import type { Site } from '../../src/contract/site.js'
import { createAudit } from '../../src/server/audit/audit.js'
import type { OidcSettings } from '../../src/server/config.js'
import { type Access, keptAccess } from '../../src/server/operator/access/access.js'
import type { Role } from '../../src/server/operator/access/role.js'
import { createRoles } from '../../src/server/operator/access/roles.js'
import { openAuthDatabase } from '../../src/server/operator/database/open.js'
import type { OperatorDeps } from '../../src/server/operator/deps.js'
import { operatorRoutes } from '../../src/server/operator/routes.js'
import { createAuth } from '../../src/server/operator/sign-in/auth.js'
import { writtenSites } from '../../src/server/operator/sites/written.js'
import { DEFAULT_PERIODS } from '../../src/server/rights/retention/periods.js'
import { createRetention } from '../../src/server/rights/retention/retention.js'
import { createRights } from '../../src/server/rights/rights.js'
import { openStores } from '../../src/server/stores/open.js'

export interface OpenOperatorOptions {
  readonly publicUrl?: string
  readonly operators?: readonly string[]
  readonly sites?: readonly Site[]
  readonly access?: Access
  /** Where the data is: a PostgreSQL address, a file; by itself in memory, the receipts apart from the operators. */
  readonly data?: string
  readonly now?: () => number
  readonly dist?: string
  readonly oidc?: OidcSettings | null
  readonly post?: OperatorDeps['post']
}

type Headers = Readonly<Record<string, string>>

/** What a browser sends back of the cookies that it was given. */
export const cookieOf = (given: readonly string[]): string => given.map(one => one.split(';')[0]).join('; ')

export const PUBLIC_URL = 'https://receipts.example.org'
export const NOON = Date.UTC(2026, 10, 21, 12)

/** The operator's pages as a server has them, and somebody who is signed in. Closed by `close`. */
export async function openOperator(options: OpenOperatorOptions = {}) {
  const { publicUrl = PUBLIC_URL, operators = ['owner@example.org'], data = ':memory:', now = () => NOON } = options
  const { store, logStore } = await openStores(data, now)
  const database = await openAuthDatabase(data)
  const roles = createRoles(database)
  const isInvited = async (email: string): Promise<boolean> => (await roles.of(email)).length > 0
  const auth = await createAuth({ database, publicUrl, operators, isInvited, oidc: options.oidc ?? null })
  const sites = options.sites ?? ['open-campus', 'library'].map(site => parseConfig({ site }))
  const logged: string[] = []
  const audit = createAudit(database, now)
  const periodsOf = () => DEFAULT_PERIODS
  const rights = createRights({ store, logStore, database, audit, secret: null, publicUrl, periodsOf, now })
  const deps: OperatorDeps = {
    store,
    logStore,
    ingest: {
      keep: (receipts: readonly Receipt[], at: number) =>
        store.keep(receipts.map(receipt => ({ receipt, receivedAt: at }))),
    },
    sites,
    written: writtenSites(
      sites.map(site => ({ site, given: { site: site.site } })),
      null,
    ),
    publicUrl,
    auth,
    access: options.access ?? keptAccess(operators, roles),
    owners: operators,
    post: options.post ?? null,
    trustedProxies: [],
    audit,
    database,
    rights,
    retention: createRetention({ rights, warner: null, isDaily: false, onError: () => undefined }),
    dist: options.dist ?? 'dist',
    closing: new AbortController().signal,
    now,
    log: line => logged.push(line),
  }
  const app = operatorRoutes(deps)
  return {
    deps,
    /** The lines of the server's log. */
    logged,
    app,
    /** Asks for a page. */
    get: async (path: string, headers: Headers = {}) => app.request(path, { headers }),
    /** Sends a form as a browser does from the pages themselves. */
    post: async (path: string, form: Readonly<Record<string, string>>, headers: Headers = {}) =>
      app.request(path, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { origin: publicUrl, ...headers },
      }),
    /** Gives somebody a role, as an owner does. */
    give: (operator: string, role: Role, site = 'open-campus') =>
      database.write([roles.giving({ operator, role, site })]),
    /** The cookie of a new session. */
    async signedIn(operator = operators[0]): Promise<string> {
      const token = new URL(await auth.signInLink(operator)).searchParams.get('token') ?? ''
      return cookieOf((await auth.signIn(token)) ?? [])
    },
    async close() {
      await database.close()
      await store.close()
    },
  }
}

/** The same, closed when the test is over. */
export async function openOperatorForTest(options: OpenOperatorOptions = {}) {
  const opened = await openOperator(options)
  onTestFinished(() => opened.close())
  return opened
}
