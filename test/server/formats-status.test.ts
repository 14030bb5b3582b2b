import { describe, expect, test } from 'vitest'
import type { Decision, Receipt } from '../../src/contract/receipt.js'
import { type Status, statusOf } from '../../src/server/formats/status.js'
import { receiptId, receiptWith } from '../suites/receipts.js'

const after = (decision: Decision, choice: Receipt['choice']): Receipt =>
  receiptWith({ id: receiptId(2), previous: receiptId(1), decision, choice })

describe('what a receipt says of one category', () => {
  test.each<[Status, string, Receipt, Receipt['choice'] | null]>([
    ['given', 'for a first yes', receiptWith({ choice: { analytics: true } }), null],
    ['refused', 'for a first no', receiptWith({ decision: 'refused', choice: { analytics: false } }), null],
    ['given', 'for a yes after a no', after('changed', { analytics: true }), { analytics: false }],
    ['renewed', 'for a yes said again', after('changed', { analytics: true }), { analytics: true }],
    [
      'renewed',
      'for a yes said again when the first had ended',
      after('given', { analytics: true }),
      { analytics: true },
    ],
    ['withdrawn', 'for a no after a yes', after('changed', { analytics: false }), { analytics: true }],
    ['refused', 'for a no after a no', after('withdrawn', { analytics: false }), { analytics: false }],
    ['refused', 'for a no after a yes that had ended', after('refused', { analytics: false }), { analytics: true }],
    ['given', 'for what stays when another is withdrawn', after('withdrawn', { analytics: true }), { analytics: true }],
    ['withdrawn', 'for a withdrawal of which the yes is not known', after('withdrawn', { analytics: false }), null],
    ['refused', 'for a no of which nothing before is known', after('changed', { analytics: false }), null],
    ['given', 'for a yes of which nothing before is known', after('changed', { analytics: true }), null],
  ])('is %s %s', (status, _, receipt, before) => {
    expect(statusOf('analytics', receipt, before && receiptWith({ choice: before }))).toBe(status)
  })

  test('is the category’s for a service that the receipt before did not name', () => {
    const receipt = after('changed', { analytics: true, 'analytics/hotjar': false })

    expect(statusOf('analytics/hotjar', receipt, receiptWith({ choice: { analytics: true } }))).toBe('withdrawn')
    expect(statusOf('analytics/hotjar', receipt, receiptWith({ choice: { constructor: true } as never }))).toBe(
      'refused',
    )
  })
})
