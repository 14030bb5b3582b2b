import { describe, expect, test } from 'vitest'
import type { Receipt } from '../../src/contract/receipt.js'
import { DAY_MS } from '../../src/server/day.js'
import { daysLeft, dueOn, urgencyOf } from '../../src/server/rights/due.js'
import { whyNotExtended } from '../../src/server/rights/extension.js'
import { newRequest } from '../../src/server/rights/form.js'
import { ownersOf } from '../../src/server/rights/owners.js'
import { type Hold, holdOn } from '../../src/server/rights/retention/hold.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { NOON } from './open-operator.js'
import { ANA, ION } from './person.js'

describe('the owner of a decision', () => {
  const chain = (...receipts: Partial<Receipt>[]) =>
    receipts.map((changes, i) => ({
      receipt: receiptWith({ id: receiptId(i + 1), previous: i === 0 ? null : receiptId(i), ...changes }),
      receivedAt: i,
    }))

  test.each<readonly [string, readonly Partial<Receipt>[], readonly (string | null)[]]>([
    ['nobody, where nobody is named', [{}, {}], [null, null]],
    ['who is named before', [{ subject: ANA }, {}, {}], [ANA, ANA, ANA]],
    [
      'the first named after, where nobody is before',
      [{}, {}, { subject: ANA }, { subject: ION }],
      [ANA, ANA, ANA, ION],
    ],
    ['who was before, not who came after', [{ subject: ANA }, {}, { subject: ION }, {}], [ANA, ANA, ION, ION]],
    ['nobody, in a circle of nobody', [{ previous: receiptId(2) }, {}], [null, null]],
    [
      'of a fork the one on its own way',
      [{}, { subject: ANA }, { previous: receiptId(1), subject: ION }],
      [ANA, ANA, ION],
    ],
  ])('is %s', (_, receipts, owners) => {
    expect([...ownersOf(chain(...receipts)).values()]).toEqual(owners)
  })
})

describe('a request', () => {
  test('is due at the end of the thirtieth calendar day after that of its receipt', () => {
    const lastMoment = Date.UTC(2026, 10, 21, 23, 59, 59, 999)

    for (const receivedAt of [Date.UTC(2026, 10, 21), lastMoment]) {
      const request = { receivedAt, extension: null }
      expect(dueOn(request)).toBe(Date.UTC(2026, 11, 21))
      expect(daysLeft(request, lastMoment)).toBe(30)
      expect(daysLeft(request, Date.UTC(2026, 11, 21, 23, 59))).toBe(0)
      expect(daysLeft(request, Date.UTC(2026, 11, 22))).toBe(-1)
    }
  })

  test('that was extended is due sixty days later, whenever that was', () => {
    const request = { receivedAt: NOON, extension: { at: NOON + DAY_MS, reason: 'Many requests.' } }

    expect(dueOn(request)).toBe(Date.UTC(2027, 1, 19))
    expect(daysLeft(request, NOON)).toBe(90)
  })

  test('can be extended once, while it is open, until the end of its last day', () => {
    const begun = { site: 'open-campus', kind: 'access', words: '', enteredBy: '' } as const
    const whom = { subject: ANA, receipt: null, proof: 'token' } as const
    const request = newRequest({ ...begun, ...whom, state: 'verified', receivedAt: NOON })
    const lastMoment = Date.UTC(2026, 11, 21, 23, 59, 59, 999)

    expect(whyNotExtended(request, lastMoment)).toBeNull()
    expect(whyNotExtended(request, lastMoment + 1)).toBe('late')
    expect(whyNotExtended({ ...request, extension: { at: NOON, reason: '' } }, NOON)).toBe('already')
    expect(whyNotExtended({ ...request, state: 'answered' }, NOON)).toBe('closed')
  })

  test('is urgent in its last week, overdue after it, and neither once it is closed', () => {
    const at = (day: number, state: 'verified' | 'answered' = 'verified') =>
      urgencyOf({ state, receivedAt: NOON, extension: null }, NOON + day * DAY_MS)

    expect([at(22), at(23), at(30), at(31), at(31, 'answered')]).toEqual(['in time', 'soon', 'soon', 'overdue', null])
  })
})

test('a hold keeps its person in its period, to the millisecond', () => {
  const hold: Hold = {
    site: 'open-campus',
    id: '1',
    subject: ANA,
    from: 10,
    before: 20,
    reason: 'Claim',
    since: 0,
    operator: 'dpo@example.org',
  }

  const kept = (subject: string | null, at: number) => holdOn([hold], { subject, at }) !== undefined
  expect([kept(ANA, 9), kept(ANA, 10), kept(ANA, 19), kept(ANA, 20)]).toEqual([false, true, true, false])
  expect([kept(ION, 10), kept(null, 10)]).toEqual([false, false])
})
