import type { AppMounts } from './app.js'
import type { ConfigFile } from './config-file.js'
import type { AppDeps } from './deps.js'
import { type EmailMounts, emailMount } from './email/mount.js'
import { lineOf } from './http/errors.js'
import { createPost } from './mail/post.js'
import type { Rooms } from './operator/database/rooms.js'
import { policyMount } from './policies/mount.js'
import { createLeftAlone, withoutMailOf } from './rights/left-alone.js'
import type { SignInLink } from './sign-in-link.js'

/** The routes that only some configs have, and what they need beside a request. */
export interface OpenMounts extends AppMounts, Pick<EmailMounts, 'onOpen' | 'mailDrained'> {
  signInLinks(): Promise<readonly SignInLink[]>
  /** Ends the answers that would go on for ever. */
  endStreams(): void
  /** Ends the work that goes on without requests. */
  close(): Promise<void>
}

export interface OpenMountsOptions {
  /** The folder of the browser files. */
  readonly dist: string
  readonly configFile: ConfigFile | null
}

/** Opens the operator's pages where operators are named, and the mail's addresses where there is a secret for them. */
export async function openMounts(
  deps: AppDeps,
  { database, auth: tables }: Rooms,
  { dist, configFile }: OpenMountsOptions,
): Promise<OpenMounts> {
  const { settings, store, logStore, ingest, now, log } = deps
  const { publicUrl, trustedProxies, oidc } = settings
  const operators = settings.operators.map(operator => operator.toLowerCase())
  const sites = settings.sites.map(({ site }) => site)
  // Also without operators: who has objected stays left alone when the config names none any more.
  const mail = emailMount({ ...deps, store: withoutMailOf(store, createLeftAlone(database)) })
  const pages = { policies: policyMount(deps, database), ...mail }
  if (!tables) {
    const nothing = { endStreams: () => undefined, close: async () => undefined }
    return { ...pages, ...nothing, signInLinks: async () => [] }
  }

  // Loaded only here: a server that nobody signs in to starts without the sign-in library.
  const { keptAccess } = await import('./operator/access/access.js')
  const { createRoles } = await import('./operator/access/roles.js')
  const { createAudit } = await import('./audit/audit.js')
  const { createAuth } = await import('./operator/sign-in/auth.js')
  const { writtenSites } = await import('./operator/sites/written.js')
  const { operatorRoutes } = await import('./operator/routes.js')
  const { openRetention } = await import('./rights/retention/open.js')
  const { createRights } = await import('./rights/rights.js')
  const { requestRoutes } = await import('./rights/routes.js')
  const roles = createRoles(database)
  const isInvited = async (address: string): Promise<boolean> => (await roles.of(address)).length > 0
  const auth = await createAuth({ database: tables, publicUrl, operators, isInvited, oidc })
  const audit = createAudit(database, now)
  const { email, smtp } = settings
  const post = smtp && createPost(smtp)
  const secret = email?.secrets ?? null
  const { periodsOf } = settings.retention
  const rights = createRights({ store, logStore, database, audit, secret, publicUrl, periodsOf, now })
  const retention = openRetention({
    rights,
    settings: settings.retention,
    smtp,
    sites: sites.map(({ site }) => site),
    onError: error => log(lineOf(error)),
  })
  const closing = new AbortController()
  return {
    ...pages,
    requests: requestRoutes(deps, rights),
    operator: operatorRoutes({
      store,
      logStore,
      ingest,
      sites,
      publicUrl,
      auth,
      access: keptAccess(operators, roles),
      owners: operators,
      post,
      written: writtenSites(settings.sites, configFile),
      trustedProxies,
      audit,
      database,
      rights,
      retention,
      dist,
      closing: closing.signal,
      now,
      log,
    }),
    signInLinks: () =>
      Promise.all(operators.map(async operator => ({ operator, link: await auth.signInLink(operator) }))),
    endStreams: () => closing.abort(),
    close: () => retention.stop(),
  }
}
