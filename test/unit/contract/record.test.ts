import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/contract/config.js'
import {
  type ConsentRecord,
  formatRecord,
  parseRecord,
  readRecord,
  recordBytesAtMost,
} from '../../../src/contract/record.js'
import { createReader } from '../../../src/entry/node.js'
import vectors from '../../vectors/record.json' with { type: 'json' }

const id = '0193a5b0-7c1e-7abc-8def-0123456789ab'
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/)
const both = fc.tuple(name, name).map(([category, service]) => `${category}/${service}`)
const record: fc.Arbitrary<ConsentRecord> = fc.record({
  receipt: fc.constant(id),
  at: fc.integer({ min: 0, max: 99_999_999_999 }),
  policy: fc.stringMatching(/^[\w.-]{1,32}$/),
  granted: fc.array(name, { maxLength: 3 }),
  refused: fc.array(fc.oneof(name, both), { maxLength: 5 }),
  grantedServices: fc.array(both, { maxLength: 3 }),
})

describe('the record', () => {
  test.each(vectors.read)('vector: $name', ({ value, record: expected }) => {
    expect(readRecord(value)).toEqual(expected)
  })

  test.each(vectors.read)('the server reads it the same: $name', ({ value, record: expected }) => {
    const reader = createReader({ site: 'a', policy: { version: expected?.policy ?? '1' } })
    expect(reader(`a=1; askfirst=${value}; b=2`, 1_763_719_200_000).record).toEqual(expected)
  })

  test('is read as it was written, whatever it says', () => {
    fc.assert(
      fc.property(record, kept => {
        expect(parseRecord(formatRecord(kept))).toEqual(kept)
      }),
    )
  })

  test('holds only characters that no server’s decoder and no cookie parser changes', () => {
    fc.assert(
      fc.property(record, kept => {
        expect(formatRecord(kept)).toMatch(/^[\w=&+/.-]*$/)
      }),
    )
  })

  test('names the field that is wrong', () => {
    expect(() => parseRecord(`v=1&r=${id}&t=x&p=1`)).toThrow(/INVALID_RECORD {2}t is/)
    expect(() => parseRecord('x'.repeat(1025))).toThrow(/INVALID_RECORD {2}the value is/)
  })

  test('is at most 400 bytes with 3 categories and 10 services, and 200 in a usual case', () => {
    const services = Array.from({ length: 10 }, (_, i) => ({ id: `google-maps-${i}`, category: 'functional' }))
    expect(
      recordBytesAtMost(parseConfig({ site: 'a', policy: { version: '2026-11-01' }, services })),
    ).toBeLessThanOrEqual(400)
    const usual = {
      receipt: id,
      at: 1_763_719_200,
      policy: '2026-11-01',
      granted: ['functional'],
      refused: ['analytics'],
      grantedServices: [],
    }
    expect(formatRecord(usual).length).toBeLessThanOrEqual(200)
  })

  test('a config whose names would make it larger than 1 kB is refused', () => {
    const services = Array.from({ length: 30 }, (_, i) => ({
      id: `a-service-with-a-long-name-${i}`,
      category: 'analytics',
    }))
    expect(() => parseConfig({ site: 'a', services })).toThrow(/RECORD_TOO_LARGE {2}services is 30/)
  })
})
