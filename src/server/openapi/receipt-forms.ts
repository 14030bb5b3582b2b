import { receiptId } from '../../contract/words.js'
import { DOWNLOADS } from '../receipts/downloads.js'
import { answerObject, type Parameter, query, schemaOf } from './operation.js'

export const receipt = { $ref: '#/components/schemas/Receipt' }
const asKept = answerObject({ receipt, receivedAt: { type: 'string', format: 'date-time' } })

const FORMS =
  'As a file to download, whatever `Accept` says: `json` (all that is kept, what `askfirst verify` reads), `jsonld` (ISO/IEC TS 27560 in W3C DPV terms), `kantara` (Consent Receipt 1.1, JSON too), `proof` (c2sp.org/tlog-proof; 404 until the receipt has its place in the log).'

export const formatQuery: Parameter = {
  ...query('format', 'jsonld', FORMS),
  schema: { enum: Object.keys(DOWNLOADS) },
}

/** All that is kept of one. */
export const plain = answerObject({
  receipt,
  receivedAt: { type: 'string', format: 'date-time' },
  proof: {
    type: ['string', 'null'],
    description: 'In the form of c2sp.org/tlog-proof; null until it has its place.',
  },
  logKeys: { type: 'array', items: { type: 'string' }, description: 'Verifier keys of the log.' },
  chain: { type: 'array', items: asKept, description: 'Those before and after it, oldest first.' },
  notice: { anyOf: [{ $ref: '#/components/schemas/Notice' }, { type: 'null' }] },
})

/** Kantara's Consent Receipt 1.1, as far as programs look for it. */
export const kantara = answerObject({
  version: { const: 'KI-CR-v1.1.0' },
  consentReceiptID: schemaOf(receiptId),
  consentTimestamp: { type: 'integer', description: 'Seconds since the Unix epoch.' },
  piiControllers: { type: 'array', items: { type: 'object' } },
  services: { type: 'array', items: { type: 'object' }, description: 'Those that were granted.' },
})

/** The outermost node; see https://w3id.org/dpv/guides/consent-27560 for the rest. */
export const jsonLd = answerObject({
  '@context': { type: 'object' },
  '@id': { type: 'string' },
  '@type': { const: 'dpv:ConsentReceipt' },
  'dpv:hasIdentifier': schemaOf(receiptId),
  'dpv:hasRecordOfActivity': { type: 'array', items: { type: 'object' } },
})
