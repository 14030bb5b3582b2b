import type { Notice } from '../../contract/notice.js'
import { type Answer, answersOf } from './answers.js'
import { methodOf } from './method.js'
import { controllerOf, pseudonymOf } from './parties.js'
import { tracesOf, wordsOf } from './traces.js'
import type { WholeReceipt } from './whole.js'

/** Stands where the specification demands a text and nothing is known; its own example writes so. */
const NOT_KNOWN = 'N/A'

/**
 * A receipt as Kantara's Consent Receipt 1.1. That has no words for a no: services that were refused are left out, and
 * of a refusal or a withdrawal of everything it says that nothing is consented to.
 *
 * @see https://kantarainitiative.org/file-downloads/consent-receipt-specification-v1-1-0/
 */
export function kantaraOf(whole: WholeReceipt) {
  const { kept, notice, site } = whole
  const { receipt } = kept
  const { name, contact, address, authority } = controllerOf(whole)
  const consentType = receipt.trusted ? 'EXPLICIT' : NOT_KNOWN
  const termination = `Withdrawal, or ${site.record.maxAgeDays} days after the consent`
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: authority ?? NOT_KNOWN,
    // Seconds by the visitor's clock, of which the specification knows none before 1970.
    consentTimestamp: Math.max(0, Math.floor(Date.parse(receipt.at) / 1000)),
    collectionMethod: methodOf(receipt),
    consentReceiptID: receipt.id,
    language: receipt.locale,
    piiPrincipalId: pseudonymOf(whole),
    piiControllers: [
      {
        piiController: name ?? site.site,
        contact: contact ?? NOT_KNOWN,
        address: address ? { streetAddress: address } : {},
        email: contact?.includes('@') ? contact : NOT_KNOWN,
        phone: NOT_KNOWN,
      },
    ],
    policyUrl: notice?.policy.url ?? NOT_KNOWN,
    services: answersOf(whole)
      .filter(({ status }) => status === 'given' || status === 'renewed')
      .flatMap(answer => servicesOf(answer, notice, { consentType, termination })),
    // A site declares no such data to its visitors.
    sensitive: false,
    spiCat: [],
  }
}

interface ConsentTerms {
  readonly consentType: string
  readonly termination: string
}

/** Each service of the answer; the answer itself where the notice named none. */
function servicesOf({ name, title, text, services }: Answer, notice: Notice | null, terms: ConsentTerms) {
  const [category = name] = name.split('/')
  const consented = { purposeCategory: [category], ...terms }
  if (!notice || services.length === 0) {
    const purpose = { purpose: text ?? title, ...consented, piiCategory: [], thirdPartyDisclosure: false }
    return [{ service: title, purposes: [purpose] }]
  }
  return services.map(service => {
    const { id, title: called = id, purpose, provider, hosts } = service
    const receiver = provider ?? hosts?.join(', ')
    return {
      service: called,
      purposes: [
        {
          purpose: purpose === undefined ? (text ?? title) : wordsOf(purpose, notice),
          ...consented,
          piiCategory: [...new Set(tracesOf(service, notice).map(trace => trace.purpose ?? trace.name))],
          ...(receiver ? { thirdPartyDisclosure: true, thirdPartyName: receiver } : { thirdPartyDisclosure: false }),
        },
      ],
    }
  })
}
