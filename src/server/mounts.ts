import type { AppMounts } from './app.js'
import type { AppDeps } from './deps.js'
import { emailMount } from './email/mount.js'
import { lineOf } from './http/errors.js'

/** A new one-time link for one operator: whoever has it can sign in as them. */
export interface SignInLink {
  readonly operator: string
  readonly link: string
}

/** The routes that only some configs have, and what they need beside a request. */
export interface OpenMounts extends AppMounts {
  signInLinks(): Promise<readonly SignInLink[]>
  close(): Promise<void>
}

/** Opens the operator's pages where operators are named, and the mail's addresses where there is a secret for them. */
export async function openMounts(deps: AppDeps, dist: string): Promise<OpenMounts> {
  const { settings, store, logStore, ingest, now, log } = deps
  const { publicUrl, operators } = settings
  const sites = settings.sites.map(({ site }) => site)
  if (operators.length === 0) return { ...emailMount(deps), signInLinks: async () => [], close: async () => undefined }

  // Loaded only here: a server that nobody signs in to starts without the sign-in library.
  const { configAccess } = await import('./operator/access/access.js')
  const { createAudit } = await import('./operator/audit/audit.js')
  const { createAuth } = await import('./operator/sign-in/auth.js')
  const { openAuthDatabase } = await import('./operator/database/open.js')
  const { operatorRoutes } = await import('./operator/routes.js')
  const { withoutMailOf } = await import('./rights/left-alone.js')
  const { openRetention } = await import('./rights/retention/open.js')
  const { createRights } = await import('./rights/rights.js')
  const { requestRoutes } = await import('./rights/routes.js')
  const database = await openAuthDatabase(settings.data)
  const auth = await createAuth({ database, publicUrl, operators })
  const audit = createAudit(database, now)
  const { periodsOf } = settings.retention
  const secret = settings.emailSecret
  const rights = createRights({ store, logStore, database, audit, secret, periodsOf, now })
  const retention = openRetention({
    rights,
    settings: settings.retention,
    sites: sites.map(({ site }) => site),
    onError: error => log(lineOf(error)),
  })
  return {
    ...emailMount({ ...deps, store: withoutMailOf(store, rights.leftAlone) }),
    requests: requestRoutes(deps, rights),
    operator: operatorRoutes({
      store,
      logStore,
      ingest,
      sites,
      publicUrl,
      auth,
      access: configAccess(operators),
      audit,
      database,
      rights,
      retention,
      dist,
      now,
    }),
    signInLinks: () =>
      Promise.all(operators.map(async operator => ({ operator, link: await auth.signInLink(operator) }))),
    async close() {
      await retention.stop()
      await database.close()
    },
  }
}
