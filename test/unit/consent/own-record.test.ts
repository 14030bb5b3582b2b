import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownRecord } from '../../../src/consent/storage/own-record.js'
import { type ConsentRecord, formatRecord, readRecord } from '../../../src/contract/record.js'
import { answerOf } from '../../../src/gate/answer.js'
import vectors from '../../vectors/record.json' with { type: 'json' }

const AT = 1_763_719_200
const DAY = 86_400
const kept: ConsentRecord = {
  receipt: '0193a5b0-7c1e-7abc-8def-0123456789ab',
  at: AT,
  policy: '2026-11-01',
  granted: ['functional', 'analytics'],
  refused: ['analytics/hotjar'],
  grantedServices: [],
}
const cookie = `askfirst=${formatRecord(kept)}`
const isRead = (cookies: string, daysLater = 0, version = '2026-11-01', record = { maxAgeDays: 182 }): boolean =>
  ownRecord(cookies, { policy: { version }, record }, (AT + daysLater * DAY) * 1000) !== null

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/)
const both = fc.tuple(name, name).map(([category, service]) => `${category}/${service}`)
const anyRecord: fc.Arbitrary<ConsentRecord> = fc.record({
  receipt: fc.constant(kept.receipt),
  at: fc.constant(AT),
  policy: fc.constant(kept.policy),
  granted: fc.array(name, { maxLength: 3 }),
  refused: fc.array(fc.oneof(name, both), { maxLength: 5 }),
  grantedServices: fc.array(both, { maxLength: 3 }),
})

describe('the record as the stub reads it', () => {
  test('is what was written, whatever it says and whatever stands around it', () => {
    fc.assert(
      fc.property(anyRecord, record => {
        const config = { policy: { version: record.policy } }
        const own = ownRecord(`a=1; askfirst=${formatRecord(record)}; b=2`, config, AT * 1000)
        expect(own).not.toBeNull()
        expect(answerOf(own)).toEqual(answerOf(record))
      }),
    )
  })

  test.each(vectors.read)('never says more than the whole reader: $name', ({ value, record }) => {
    const own = ownRecord(`askfirst=${value}`, { policy: { version: record?.policy ?? '1' } }, AT * 1000)

    if (own) expect(answerOf(own)).toEqual(answerOf(readRecord(value)))
  })

  test('reads those vectors that Askfirst itself could have written', () => {
    const read = vectors.read.filter(({ value, record }) => isRead(`askfirst=${value}`, 0, record?.policy))

    expect(read.map(vector => vector.name)).toEqual([
      'a grant of both categories',
      'a refused service inside a granted category, and a refused category',
      'a service granted by itself',
    ])
  })

  test('another policy version, or none, is no choice', () => {
    expect(isRead(cookie)).toBe(true)
    expect(isRead(cookie, 0, '2026-12-01')).toBe(false)
    expect(isRead('')).toBe(false)
  })

  test('counts to the last of its days and from no later than tomorrow', () => {
    expect([isRead(cookie, 181.9), isRead(cookie, 182)]).toEqual([true, false])
    expect([isRead(cookie, -1), isRead(cookie, -1.1)]).toEqual([true, false])
  })

  test('counts as long as the site says, and half a year where neither that nor a version is said', () => {
    expect([
      isRead(cookie, 364, '2026-11-01', { maxAgeDays: 365 }),
      isRead(cookie, 365, '2026-11-01', { maxAgeDays: 365 }),
    ]).toEqual([true, false])

    const unsaid = (daysLater: number) =>
      ownRecord(`askfirst=${formatRecord({ ...kept, policy: '1' })}`, {}, (AT + daysLater * DAY) * 1000)
    expect(unsaid(181)).not.toBeNull()
    expect(unsaid(182)).toBeNull()
  })

  test('another cookie whose name ends in ours is not ours', () => {
    expect(isRead(`not-${cookie}`)).toBe(false)
    expect(isRead(`not-${cookie}; ${cookie}`)).toBe(true)
  })
})
