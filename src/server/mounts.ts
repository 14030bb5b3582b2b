import type { AppMounts } from './app.js'
import type { AppDeps } from './deps.js'
import { type EmailMounts, emailMount } from './email/mount.js'

/** A new one-time link for one operator: whoever has it can sign in as them. */
export interface SignInLink {
  readonly operator: string
  readonly link: string
}

/** The routes that only some configs have, and what they need beside a request. */
export interface OpenMounts extends AppMounts, Pick<EmailMounts, 'onOpen' | 'mailDrained'> {
  signInLinks(): Promise<readonly SignInLink[]>
  close(): Promise<void>
}

/** Opens the operator's pages where operators are named, and the mail's addresses where there is a secret for them. */
export async function openMounts(deps: AppDeps): Promise<OpenMounts> {
  const { settings, store, now } = deps
  const { publicUrl, operators } = settings
  const sites = settings.sites.map(({ site }) => site)
  const email = emailMount(deps)
  if (operators.length === 0) return { ...email, signInLinks: async () => [], close: async () => undefined }

  // Loaded only here: a server that nobody signs in to starts without the sign-in library.
  const { createAuth } = await import('./operator/auth.js')
  const { openAuthDatabase } = await import('./operator/database/open.js')
  const { operatorRoutes } = await import('./operator/routes.js')
  const database = await openAuthDatabase(settings.data)
  const auth = await createAuth({ database, publicUrl, operators })
  return {
    ...email,
    operator: operatorRoutes({ store, sites, publicUrl, now, auth }),
    signInLinks: () =>
      Promise.all(operators.map(async operator => ({ operator, link: await auth.signInLink(operator) }))),
    close: database.close,
  }
}
