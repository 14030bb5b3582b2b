import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { parseConfig } from '../../src/contract/config.js'
import { type Answer, answerOf } from '../../src/server/rights/answer/answer.js'
import { csvOfAnswer } from '../../src/server/rights/answer/csv.js'
import { xmlOfAnswer } from '../../src/server/rights/answer/xml.js'
import { newRequest } from '../../src/server/rights/form.js'
import type { PersonData } from '../../src/server/rights/person-data.js'
import { KINDS } from '../../src/server/rights/request.js'
import { DEFAULT_PERIODS } from '../../src/server/rights/retention/periods.js'
import { en } from '../../src/server/rights/texts/en.js'
import { faultsOfAnswer } from '../suites/answer-schema.js'
import { anyReceipt, HASH, noticeWith, receiptId, receiptWith } from '../suites/receipts.js'
import { NOON, PUBLIC_URL } from './open-operator.js'
import { ANA } from './person.js'

/** A notice that has everything that a notice may have. */
const WHOLE_NOTICE = noticeWith({
  policy: { version: '2026-11-01', url: '/privacy' },
  texts: { title: 'Alegi tu', 'category.analytics': 'Analiză' },
  categories: [{ id: 'analytics', title: 'Analiză', text: 'Ce citiți.' }],
  services: [
    {
      id: 'matomo',
      category: 'analytics',
      title: 'Matomo',
      provider: 'InnoCraft Ltd',
      privacyUrl: 'https://matomo.org/privacy',
      purpose: { en: 'Counts visits.', 'pt-BR': 'Conta visitas.' },
      hosts: ['*.matomo.example'],
      cookies: [{ name: '_pk_ses.*', maxAgeDays: 1 / 48, purpose: 'session' }, { name: '_pk_id.*' }],
      storage: ['matomo_*'],
    },
  ],
})

const xmlOf = (answer: Answer) => xmlOfAnswer(answer, PUBLIC_URL)

describe('an answer', () => {
  const answerWith = (words: string, changes: Partial<PersonData> = {}) =>
    answerOf({
      site: parseConfig({ site: 'open-campus', controller: { name: 'Open Campus' } }),
      request: newRequest({
        site: 'open-campus',
        kind: 'access',
        state: 'verified',
        words: '',
        receivedAt: NOON,
        enteredBy: '',
        subject: ANA,
        receipt: null,
        proof: 'token',
      }),
      person: { subject: ANA },
      data: {
        receipts: [{ receipt: receiptWith(), receivedAt: NOON }],
        mailEvents: [{ site: 'open-campus', subject: ANA, message: 'n', kind: 'click', target: words, at: NOON }],
        notices: new Map([['sha256-x', JSON.stringify(noticeWith({ texts: { title: words, 'a.b': words } }))]]),
        ...changes,
      },
      periods: DEFAULT_PERIODS,
      why: en.why,
      now: NOON,
    })

  test('is well-formed XML whatever a notice or an address says', async () => {
    const hostile = [
      '\u0000\u0008\u001f',
      ']]>',
      '<b>&amp;</b>',
      '\ud800',
      '\uffff',
      '<!DOCTYPE x [<!ENTITY e "x">]>&e;',
    ]
    const drawn = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 20, seed: 1 })

    expect(xmlOf(answerWith('<b>&amp;</b>'))).toContain('<target>&lt;b&gt;&amp;amp;&lt;/b&gt;</target>')
    for (const words of [...hostile, ...drawn]) {
      const xml = xmlOf(answerWith(words))
      expect(xml).toContain('<subject>f3a1c27b90d4e85a</subject>')
      expect((await validateXML({ xml, normalization: 'format' })).errors, JSON.stringify(words)).toEqual([])
    }
  })

  const everything = () => {
    const receipts = fc.sample(anyReceipt, { numRuns: 200, seed: 1 })
    const named = receiptWith({ subject: ANA, previous: receiptId(9), notice: null, trusted: false })
    const notices = new Map([[HASH, JSON.stringify(WHOLE_NOTICE)]])
    const kept = [...receipts, named].map(receipt => ({ receipt, receivedAt: NOON }))
    return answerWith('https://www.example.org/?a=1&b=2', { receipts: kept, notices })
  }

  test('as XML is what the published schema says, whatever was decided and shown', async () => {
    const nothing = answerWith('', { receipts: [], mailEvents: [], notices: new Map() })

    for (const answer of [everything(), nothing]) expect(await faultsOfAnswer(xmlOf(answer))).toEqual([])
    for (const kind of KINDS) {
      expect(await faultsOfAnswer(xmlOf({ ...nothing, request: { ...nothing.request, kind } }))).toEqual([])
    }
  })

  test('as XML names the schema, at the server that gave it', () => {
    expect(xmlOf(everything())).toContain(
      'xsi:schemaLocation="urn:askfirst:answer:1 https://receipts.example.org/schema/answer.xsd"',
    )
  })

  test.each([
    ['<decision>given', '<decision>bought'],
    ['<madeAt>', '<madeAt>about '],
    ['<value name="functional">true', '<value name="functional">perhaps'],
    ['<event>', '<hit/><event>'],
    ['<layout>', '<colour>red</colour><layout>'],
    ['<maxAgeDays>', '<maxAgeDays>for '],
    ['</answer>', ''],
  ])('as XML with %s changed to %s is told by the schema', async (right, wrong) => {
    const xml = xmlOf(everything())

    expect(xml).toContain(right)
    expect(await faultsOfAnswer(xml.replace(right, wrong))).not.toEqual([])
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('is CSV in which %j is no formula', words => {
    const csv = csvOfAnswer(answerWith(words))

    expect(csv).toContain(`receipts,1,receipt.id,${receiptId(1)}\r\n`)
    expect(csv).toContain(`mail,1,target,${/[\r\n"]/.test(words) ? `"'${words}"` : `'${words}`}\r\n`)
  })
})
