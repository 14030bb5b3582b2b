import type { WholeReceipt } from './whole.js'

/** Who answers for the site, as far as it has said so. */
export interface Controller {
  readonly name?: string
  readonly contact?: string
  readonly address?: string
  /** The country whose authority supervises it, in two capital letters. */
  readonly authority?: string
}

/** As the visitor was told; as the site says it today, where what was shown is not kept. */
export function controllerOf({ notice, site }: Pick<WholeReceipt, 'notice' | 'site'>): Controller {
  const { authority = '', ...told }: Controller = notice?.controller ?? site.controller ?? {}
  // A notice is what a browser sent: only what is a country goes on as one.
  return /^[A-Z]{2}$/.test(authority) ? { ...told, authority } : told
}

/** A name for the visitor that names nobody: the site's hash of a signed-in person, else the first receipt that is known. */
export const pseudonymOf = ({ kept: { receipt }, chain }: Pick<WholeReceipt, 'kept' | 'chain'>): string =>
  receipt.subject ?? chain[0]?.receipt.id ?? receipt.id
