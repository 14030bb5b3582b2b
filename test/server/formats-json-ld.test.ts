import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { jsonLdOf } from '../../src/server/formats/json-ld/receipt.js'
import type { WholeReceipt } from '../../src/server/formats/whole.js'
import { anyReceipt, receiptId, receiptWith } from '../suites/receipts.js'
import { fullNotice, wholeWith } from '../suites/whole-receipts.js'

interface Terms {
  readonly namespace: string
  readonly classes: readonly string[]
  readonly properties: readonly string[]
}

const DPV = JSON.parse(readFileSync('test/vectors/dpv-terms.json', 'utf8')) as Terms

/** What is used beside DPV, word for word. */
const OTHERS =
  /^(http:\/\/purl\.org\/dc\/terms\/(identifier|conformsTo|created|language|replaces|title|description)|https:\/\/schema\.org\/url|http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#value|https:\/\/w3id\.org\/dpv\/(loc#[A-Z]{2}|legal\/eu\/gdpr#(GDPR|A6-1-a|A7-3)|schema\/dpv-27560#(receipt|record)(-eu-gdpr)?)|http:\/\/www\.w3\.org\/2001\/XMLSchema#(dateTime|duration)|https:\/\/receipts\.example\.org\/v1\/(receipts|notices)\/.+)$/

/** As a JSON-LD processor reads it: without a network, and refusing whatever has no meaning. */
const expanded = (whole: WholeReceipt) =>
  jsonld.expand(JSON.parse(JSON.stringify(jsonLdOf(whole))), {
    safe: true,
    documentLoader: url => Promise.reject(new Error(`${url} was asked for`)),
  } as jsonld.Options.Expand)

/** Every IRI in what a processor made of a document: as a name of a property, or as a value. */
function irisIn(value: unknown, found = { properties: new Set<string>(), values: new Set<string>() }) {
  if (Array.isArray(value)) for (const item of value) irisIn(item, found)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === '@id' || key === '@type') for (const iri of [item].flat()) found.values.add(iri)
      else if (!key.startsWith('@')) found.properties.add(key)
      irisIn(item, found)
    }
  }
  return found
}

const unknownIn = async (whole: WholeReceipt): Promise<string[]> => {
  const { properties, values } = irisIn(await expanded(whole))
  const isKnown = (names: readonly string[]) => (iri: string) =>
    OTHERS.test(iri) || (iri.startsWith(DPV.namespace) && names.includes(iri.slice(DPV.namespace.length)))
  expect(properties.size).toBeGreaterThan(10)
  return [
    ...[...properties].filter(iri => !isKnown(DPV.properties)(iri)),
    ...[...values].filter(iri => !isKnown(DPV.classes)(iri)),
  ]
}

const before = receiptWith({ choice: { functional: true, analytics: true } })
const mixed = {
  id: receiptId(2),
  previous: receiptId(1),
  decision: 'changed',
  choice: { functional: true, analytics: true, 'analytics/hotjar': false },
} as const

describe('a receipt as JSON-LD', () => {
  test('is read by a JSON-LD processor, without a network, and each term is one of the vocabulary', async () => {
    expect(await unknownIn(wholeWith(mixed, { before: [before] }))).toEqual([])
    expect(await unknownIn(wholeWith(mixed, { notice: null }))).toEqual([])
  })

  test('is that for every receipt there may be', async () => {
    await fc.assert(
      fc.asyncProperty(anyReceipt, fc.boolean(), async (receipt, isKept) => {
        const whole = wholeWith(receipt, { notice: isKept ? fullNotice() : null })
        expect(await unknownIn(whole)).toEqual([])
      }),
    )
  })

  test('takes from a notice no country that is none: it is what somebody has sent', async () => {
    const whole = wholeWith({}, { notice: fullNotice({ controller: { name: 'Campus', authority: 'RO> <x' } }) })

    expect(await unknownIn(whole)).toEqual([])
    const [record] = recordsOf(plain(whole))
    expect(record?.node).toMatchObject({ 'dpv:hasDataController': { 'dpv:hasName': 'Campus' } })
    expect(record?.node).not.toHaveProperty('dpv:hasJurisdiction')
  })

  test('is a consent receipt around a record for each kind of answer', () => {
    const document = plain(wholeWith(mixed, { before: [before] }))

    expect(document).toMatchObject({
      '@type': 'dpv:ConsentReceipt',
      '@id': `https://receipts.example.org/v1/receipts/${receiptId(2)}?site=open-campus`,
      'dpv:hasIdentifier': receiptId(2),
      'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr',
      'dct:created': '2026-11-21T10:15:31.000Z',
      'dct:replaces': `https://receipts.example.org/v1/receipts/${receiptId(1)}?site=open-campus`,
    })
    expect(recordsOf(document).map(({ id, names }) => [id, names])).toEqual([
      [`${receiptId(2)}#renewed`, ['functional', 'analytics']],
      [`${receiptId(2)}#withdrawn`, ['analytics/hotjar']],
    ])
  })

  test('tells in a record who asked whom, about what, how it was answered and how it is taken back', () => {
    const [record] = recordsOf(plain(wholeWith({ choice: { analytics: true }, subject: 'f3a1c27b90d4e85a' })))

    expect(record?.node).toMatchObject({
      '@type': 'dpv:ConsentRecord',
      'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr',
      'dpv:hasDataSubject': { '@type': 'dpv:DataSubject', 'dct:identifier': 'f3a1c27b90d4e85a' },
      'dpv:hasDataController': {
        '@type': 'dpv:DataController',
        'dpv:hasName': 'Open Campus University',
        'dpv:hasContact': 'dpo@campus.example',
        'dpv:hasAddress': 'Strada Universității 1, Iași',
      },
      'dpv:hasJurisdiction': 'loc:RO',
      'dpv:hasApplicableLaw': 'eu-gdpr:GDPR',
      'dpv:hasNotice': [
        { '@type': 'dpv:ConsentNotice', 'dct:language': 'ro' },
        {
          '@type': 'dpv:PrivacyNotice',
          'dct:identifier': '2026-11-01',
          'schema:url': 'https://campus.example/privacy',
        },
      ],
      'dpv:hasConsentControl': {
        '@type': 'dpv:WithdrawConsent',
        'dct:title': { '@value': 'Retrage', '@language': 'ro' },
        'dpv:isExercisedAt': 'https://campus.example/privacy',
      },
      'dpv:hasConsentStatus': {
        '@type': ['dpv:ConsentGiven', 'dpv:ExpressedConsent'],
        'dpv:isIndicatedAtTime': '2026-11-21T10:15:30.123Z',
        'dpv:isIndicatedBy': 'dpv:DataSubject',
        'dpv:hasIndicationMethod': 'The button of the notice that accepts all',
        'dpv:hasDuration': { 'rdf:value': { '@value': 'P182D' } },
      },
    })
  })

  test('tells of a category its purpose, its services, who gets data and how long what is kept', () => {
    const [record] = recordsOf(plain(wholeWith({ choice: { functional: true } })))

    expect(record?.node['dpv:hasProcess']).toEqual([
      {
        '@type': 'dpv:Process',
        'dct:identifier': 'functional',
        'dpv:hasPurpose': {
          '@type': 'dpv:Purpose',
          'dct:title': { '@value': 'Funcționale', '@language': 'ro' },
          'dct:description': { '@value': 'Conținut din alte părți.', '@language': 'ro' },
        },
        'dpv:hasLegalBasis': 'eu-gdpr:A6-1-a',
        'dpv:hasService': [{ '@type': 'dpv:Service', 'dct:identifier': 'padlet', 'dct:title': 'Padlet' }],
        'dpv:hasRecipient': [{ '@type': 'dpv:Recipient', 'dpv:hasName': 'Wallwisher, Inc.' }],
        'dpv:hasPersonalData': [
          { '@type': 'dpv:PersonalData', 'dct:identifier': 'ww_p' },
          { '@type': 'dpv:PersonalData', 'dct:identifier': 'ww_s' },
        ],
        'dpv:hasStorageCondition': [
          { '@type': 'dpv:StorageLocation', 'dpv:hasLocation': 'dpv:WithinDevice' },
          {
            '@type': 'dpv:StorageDuration',
            'dct:identifier': 'ww_p',
            'dpv:hasDuration': {
              '@type': 'dpv:TemporalDuration',
              'rdf:value': { '@value': 'PT360M', '@type': 'xsd:duration' },
            },
          },
          {
            '@type': 'dpv:StorageDuration',
            'dct:identifier': 'ww_s',
            'dpv:hasDuration': { '@type': 'dpv:UntilEventDuration', 'rdf:value': 'The browser is closed' },
          },
        ],
      },
    ])
  })

  test('says of a click what the visitor expressed, of a program’s only what it did', () => {
    const [record] = recordsOf(plain(wholeWith({ method: 'api', trusted: false })))

    expect(record?.node['dpv:hasConsentStatus']).toMatchObject({
      '@type': 'dpv:ConsentGiven',
      'dpv:hasIndicationMethod': 'Code of the page; made by a program, not by a click',
    })
    expect(record?.node['dpv:hasConsentStatus']).not.toHaveProperty('dpv:isIndicatedBy')
  })

  test('leaves out what nobody has said, and claims the European schema only where all of it is there', () => {
    const bare = plain(wholeWith({ choice: { analytics: false }, decision: 'refused' }, { notice: null }))
    const [record] = recordsOf(bare)

    expect(record?.node).toMatchObject({
      'dpv:hasDataController': { '@type': 'dpv:DataController', 'dct:identifier': 'open-campus' },
      'dpv:hasProcess': [
        { 'dct:identifier': 'analytics', 'dpv:hasPurpose': { 'dct:title': { '@value': 'analytics' } } },
      ],
      'dpv:hasConsentStatus': { '@type': ['dpv:ConsentRefused', 'dpv:ExpressedConsent'] },
    })
    for (const unsaid of ['hasJurisdiction', 'hasApplicableLaw', 'hasAuthority', 'hasRight']) {
      expect(record?.node).not.toHaveProperty(`dpv:${unsaid}`)
    }
    expect(JSON.stringify(bare)).not.toMatch(/hasName|hasContact|hasAddress|hasRecipient|hasPersonalData|isExercisedAt/)
    expect(bare['dct:conformsTo']).toBe('https://w3id.org/dpv/schema/dpv-27560#receipt')
  })

  test.each([
    ['an address', { controller: { name: 'Campus', contact: 'dpo@campus.example', authority: 'RO' } }],
    ['an authority of the European Economic Area', { controller: { ...fullNotice().controller, authority: 'CH' } }],
    ['a policy’s address', { policy: { version: '2026-11-01', url: null } }],
    ['a service of each category', { services: fullNotice().services.slice(0, 1) }],
  ])('does not claim it without %s', (_, changes) => {
    const whole = wholeWith()

    expect(plain(whole)['dct:conformsTo']).toMatch(/#receipt-eu-gdpr$/)
    expect(plain({ ...whole, notice: fullNotice(changes) })['dct:conformsTo']).toMatch(/#receipt$/)
  })

  test('names a visitor by the first receipt that is known, whichever receipt is shown', () => {
    const second = wholeWith(mixed, { before: [before] })

    expect(JSON.stringify(plain(second))).toContain(
      `"dpv:hasDataSubject":{"@type":"dpv:DataSubject","dct:identifier":"${receiptId(1)}"}`,
    )
  })
})

type Json = Readonly<Record<string, unknown>>

const plain = (whole: WholeReceipt): Json => JSON.parse(JSON.stringify(jsonLdOf(whole))) as Json

const recordsOf = (document: Json) =>
  (document['dpv:hasRecordOfActivity'] as readonly Json[]).map(node => ({
    node,
    id: node['dct:identifier'],
    names: (node['dpv:hasProcess'] as readonly Json[]).map(process => process['dct:identifier']),
  }))
