import type { WholeReceipt } from '../whole.js'
import type { JsonLdNode } from './node.js'

/** What was shown, by its hash, and the policy that it named; an address only where there is something at it. */
export function noticesOf({ kept: { receipt }, notice, site, publicUrl }: WholeReceipt): JsonLdNode[] {
  const policy = {
    '@type': 'dpv:PrivacyNotice',
    'dct:identifier': receipt.policy,
    'schema:url': notice?.policy.url ?? undefined,
  }
  if (receipt.notice === null) return [policy]
  const shown = {
    '@id': notice ? `${publicUrl}/v1/notices/${receipt.notice}?site=${site.site}` : undefined,
    '@type': 'dpv:ConsentNotice',
    'dct:identifier': receipt.notice,
    'dct:language': receipt.locale,
  }
  return [shown, policy]
}
