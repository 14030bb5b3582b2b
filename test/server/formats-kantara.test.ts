import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kantaraOf } from '../../src/server/formats/kantara.js'
import type { WholeReceipt } from '../../src/server/formats/whole.js'
import { anyReceipt, receiptId } from '../suites/receipts.js'
import { fullNotice, wholeWith } from '../suites/whole-receipts.js'

const ajv = new Ajv2020()
const isRight = ajv.compile(JSON.parse(readFileSync('test/vectors/kantara-1.1.json', 'utf8')) as object)

/** What the schema has against it. */
function mistakesIn(document: unknown): string {
  isRight(JSON.parse(JSON.stringify(document)))
  return ajv.errorsText(isRight.errors)
}

const kantara = (whole: WholeReceipt) => {
  const document = kantaraOf(whole)
  expect(mistakesIn(document)).toBe('No errors')
  return document
}

describe('a receipt as Kantara’s Consent Receipt 1.1', () => {
  test('says who was asked for what, and fits the schema', () => {
    const choice = { functional: false, analytics: true, 'analytics/hotjar': false }

    expect(kantara(wholeWith({ method: 'save', choice }))).toEqual({
      version: 'KI-CR-v1.1.0',
      jurisdiction: 'RO',
      consentTimestamp: 1795256130,
      collectionMethod: 'Switches of the notice, saved by a button',
      consentReceiptID: receiptId(1),
      language: 'ro',
      piiPrincipalId: receiptId(1),
      piiControllers: [
        {
          piiController: 'Open Campus University',
          contact: 'dpo@campus.example',
          address: { streetAddress: 'Strada Universității 1, Iași' },
          email: 'dpo@campus.example',
          phone: 'N/A',
        },
      ],
      policyUrl: 'https://campus.example/privacy',
      services: [
        {
          service: 'Matomo',
          purposes: [
            {
              purpose: 'Câte vizite sunt.',
              purposeCategory: ['analytics'],
              consentType: 'EXPLICIT',
              termination: 'Withdrawal, or 182 days after the consent',
              piiCategory: ['Recunoaște vizitatorul'],
              thirdPartyDisclosure: true,
              thirdPartyName: 'InnoCraft Ltd',
            },
          ],
        },
      ],
      sensitive: false,
      spiCat: [],
    })
  })

  test('consents to nothing when nothing was granted, which is all that it can say of a no', () => {
    expect(kantara(wholeWith()).services).not.toEqual([])
    expect(kantara(wholeWith({ decision: 'refused', choice: { analytics: false } })).services).toEqual([])
  })

  test('fits the schema when neither the notice nor the controller is known, and makes nothing up', () => {
    const document = kantara(wholeWith({ method: 'api', trusted: false }, { notice: null }))

    expect(document).toMatchObject({ jurisdiction: 'N/A', policyUrl: 'N/A' })
    expect(document.piiControllers).toEqual([
      { piiController: 'open-campus', contact: 'N/A', address: {}, email: 'N/A', phone: 'N/A' },
    ])
    expect(document.services[0]?.purposes[0]).toMatchObject({ consentType: 'N/A', thirdPartyDisclosure: false })
  })

  test('fits it for every receipt there may be', () => {
    fc.assert(
      fc.property(anyReceipt, fc.boolean(), (receipt, isKept) => {
        expect(mistakesIn(kantaraOf(wholeWith(receipt, { notice: isKept ? fullNotice() : null })))).toBe('No errors')
      }),
    )
  })

  test('would not fit it with a third party without a name: the schema is looked at', () => {
    const [service] = kantara(wholeWith()).services
    const nameless = { ...service, purposes: [{ ...service?.purposes[0], thirdPartyName: undefined }] }

    expect(mistakesIn({ ...kantaraOf(wholeWith()), services: [nameless] })).toContain('thirdPartyName')
  })
})
