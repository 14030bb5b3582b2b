import type { Answer } from '../answers.js'
import { methodOf } from '../method.js'
import { controllerOf, pseudonymOf } from '../parties.js'
import type { Status } from '../status.js'
import { isoDuration } from '../traces.js'
import { addressOf, type WholeReceipt } from '../whole.js'
import { type JsonLdNode, lasting, wordsIn } from './node.js'
import { noticesOf } from './notices.js'
import { processOf } from './process.js'
import type { Profile } from './profile.js'

const STATUSES: Readonly<Record<Status, string>> = {
  given: 'dpv:ConsentGiven',
  renewed: 'dpv:RenewedConsentGiven',
  refused: 'dpv:ConsentRefused',
  withdrawn: 'dpv:ConsentWithdrawn',
}

/** The consent record of what a receipt answers in one and the same way. */
export function recordOf(
  whole: WholeReceipt,
  status: Status,
  answers: readonly Answer[],
  { schema, law }: Profile,
): JsonLdNode {
  const { kept, notice, site } = whole
  const { receipt } = kept
  const { name, contact, address, authority } = controllerOf(whole)
  const words = wordsIn(receipt.locale)
  const jurisdiction = authority && `loc:${authority}`
  const how = { language: receipt.locale, legalBasis: law ? 'eu-gdpr:A6-1-a' : 'dpv:Consent' }
  const exercisedAt = notice?.policy.url ?? undefined
  return {
    '@id': `${addressOf(whole, receipt.id)}#${status}`,
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': `${receipt.id}#${status}`,
    'dct:conformsTo': schema('record'),
    'dpv:hasDataSubject': { '@type': 'dpv:DataSubject', 'dct:identifier': pseudonymOf(whole) },
    'dpv:hasDataController': {
      '@type': 'dpv:DataController',
      'dct:identifier': site.site,
      'dpv:hasName': name,
      'dpv:hasContact': contact,
      'dpv:hasAddress': address,
    },
    'dpv:hasJurisdiction': jurisdiction,
    'dpv:hasApplicableLaw': law ?? undefined,
    'dpv:hasAuthority': jurisdiction && { '@type': 'dpv:DataProtectionAuthority', 'dpv:hasJurisdiction': jurisdiction },
    'dpv:hasProcess': answers.map(answer => processOf(answer, notice, how)),
    'dpv:hasNotice': noticesOf(whole),
    'dpv:hasConsentControl': {
      '@type': 'dpv:WithdrawConsent',
      'dct:title': words(notice?.texts['withdraw']),
      'dpv:isExercisedAt': exercisedAt,
    },
    'dpv:hasRight': law
      ? { '@type': ['dpv:DataSubjectRight', 'eu-gdpr:A7-3'], 'dpv:isExercisedAt': exercisedAt }
      : undefined,
    'dpv:hasConsentStatus': {
      '@type': receipt.trusted ? [STATUSES[status], 'dpv:ExpressedConsent'] : STATUSES[status],
      'dpv:isIndicatedAtTime': receipt.at,
      'dpv:isIndicatedBy': receipt.trusted ? 'dpv:DataSubject' : undefined,
      'dpv:hasIndicationMethod': methodOf(receipt),
      'dpv:hasDuration': lasting(isoDuration(site.record.maxAgeDays)),
    },
  }
}
