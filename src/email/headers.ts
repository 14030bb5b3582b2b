import { ContractError } from '../contract/errors.js'

export interface HeaderOptions {
  /** A POST to it unsubscribes: `RecipientLinks.unsubscribe()`. */
  readonly unsubscribe: string
  /** An address that unsubscribes by mail, for the programs that know no other way: `leave@example.org`. */
  readonly mailto?: string | undefined
}

/**
 * The headers of RFC 8058, by which a mail program shows an unsubscribe button of its own. They count only if
 * a valid DKIM signature covers both: see {@link DKIM_HEADERS}.
 *
 * @throws {ContractError} `INVALID_CONFIG` for a `mailto` that is no address.
 * @see https://www.rfc-editor.org/rfc/rfc8058
 */
export function unsubscribeHeaders({ unsubscribe, mailto }: HeaderOptions): Readonly<Record<string, string>> {
  if (mailto !== undefined && !/^[^\s<>,@]+@[^\s<>,@]+$/.test(mailto)) {
    const allowed = 'a bare e-mail address is expected'
    throw new ContractError('INVALID_CONFIG', { path: 'mailto', given: mailto, allowed })
  }
  return {
    'List-Unsubscribe': [unsubscribe, ...(mailto ? [`mailto:${mailto}`] : [])].map(uri => `<${uri}>`).join(', '),
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

/** What the DKIM signature has to cover for one-click to count (RFC 8058, section 4); few signers name the second by themselves. */
export const DKIM_HEADERS: readonly string[] = ['List-Unsubscribe', 'List-Unsubscribe-Post']
