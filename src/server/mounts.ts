import type { AppMounts } from './app.js'
import type { AppDeps } from './deps.js'
import { emailMount } from './email/mount.js'

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
  const { publicUrl, trustedProxies, oidc } = settings
  const operators = settings.operators.map(operator => operator.toLowerCase())
  const sites = settings.sites.map(({ site }) => site)
  const email = emailMount(deps)
  if (operators.length === 0) return { ...email, signInLinks: async () => [], close: async () => undefined }

  // Loaded only here: a server that nobody signs in to starts without the sign-in library.
  const { keptAccess } = await import('./operator/access/access.js')
  const { createRoles } = await import('./operator/access/roles.js')
  const { createAudit } = await import('./operator/audit/audit.js')
  const { createAuth } = await import('./operator/sign-in/auth.js')
  const { openAuthDatabase } = await import('./operator/database/open.js')
  const { operatorRoutes } = await import('./operator/routes.js')
  const database = await openAuthDatabase(settings.data)
  const roles = createRoles(database)
  const isInvited = async (address: string): Promise<boolean> => (await roles.of(address)).length > 0
  const auth = await createAuth({ database, publicUrl, operators, isInvited, oidc })
  return {
    ...email,
    operator: operatorRoutes({
      store,
      logStore,
      ingest,
      sites,
      publicUrl,
      auth,
      access: keptAccess(operators, roles),
      owners: operators,
      mailLink: null,
      trustedProxies,
      audit: createAudit(database, now),
      database,
      dist,
      now,
      log,
    }),
    signInLinks: () =>
      Promise.all(operators.map(async operator => ({ operator, link: await auth.signInLink(operator) }))),
    close: database.close,
  }
}
