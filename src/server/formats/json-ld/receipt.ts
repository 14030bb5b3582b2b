import { loggedOf } from '../../log/logged.js'
import { answersOf } from '../answers.js'
import type { Status } from '../status.js'
import { addressOf, type WholeReceipt } from '../whole.js'
import { JSON_LD_CONTEXT } from './context.js'
import type { JsonLdNode } from './node.js'
import { profileOf } from './profile.js'
import { recordOf } from './record.js'

/**
 * A receipt in the fields of ISO/IEC TS 27560 and the terms of the Data Privacy Vocabulary, without its context: a
 * consent receipt around one consent record for each kind of answer, since a yes and a no are two states.
 *
 * @see https://w3id.org/dpv/guides/consent-27560
 */
export function jsonLdNodeOf(whole: WholeReceipt): JsonLdNode {
  const { receipt } = whole.kept
  const answers = answersOf(whole)
  const profile = profileOf(whole, answers)
  const statuses = [...new Set(answers.map(({ status }): Status => status))]
  return {
    '@id': addressOf(whole, receipt.id),
    '@type': 'dpv:ConsentReceipt',
    'dpv:hasIdentifier': receipt.id,
    'dct:conformsTo': profile.schema('receipt'),
    'dct:created': loggedOf(whole.kept).receivedAt,
    'dct:language': receipt.locale,
    'dct:replaces': receipt.previous ? addressOf(whole, receipt.previous) : undefined,
    'dpv:hasRecordOfActivity': statuses.map(status =>
      recordOf(
        whole,
        status,
        answers.filter(answer => answer.status === status),
        profile,
      ),
    ),
  }
}

/** The same as a document of its own. */
export const jsonLdOf = (whole: WholeReceipt) => ({ '@context': JSON_LD_CONTEXT, ...jsonLdNodeOf(whole) })
