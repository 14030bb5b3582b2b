import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ConsentRecord, formatRecord } from '../../../../src/contract/record.js'
import { firstReading } from '../../../../src/gate/guard/first-reading.js'
import { type Answers, mayRun } from '../../../../src/gate/may-run.js'
import vectors from '../../../vectors/record.json' with { type: 'json' }

const DAY_MS = 86_400_000
const RECORD: ConsentRecord = {
  receipt: '0193a5b0-7c1e-7abc-8def-0123456789ab',
  at: 1_763_719_200,
  policy: '2026-11-01',
  granted: ['analytics'],
  refused: [],
  grantedServices: [],
}
const DECIDED_MS = RECORD.at * 1000

/** Read an hour after the decision, on a site with this policy, unless told otherwise. */
function read(cookie: string, { policy = RECORD.policy, now = DECIDED_MS + 3_600_000 } = {}): Answers | null {
  return firstReading({ cookie }, { policy: { version: policy }, record: { maxAgeDays: 182 } }, now)
}

const NEEDS = ['analytics', 'functional'].flatMap(category =>
  ['hotjar', 'padlet', 'stats'].map(service => ({ category, service })),
)
const verdictsOf = (record: Answers | null): boolean[] => NEEDS.map(need => mayRun(need, record).may)

test.each(vectors.read)('lets through what every reader of the record does: $name', ({ value, record }) => {
  const policy = record?.policy ?? '1'
  expect(verdictsOf(read(`askfirst=${value}`, { policy }))).toEqual(verdictsOf(record))
})

test('among other cookies, what is written is read', () => {
  const name = fc.constantFrom('analytics', 'functional', 'analytics/hotjar', 'functional/padlet', 'a', 'a-1/b')
  const list = fc.uniqueArray(name, { maxLength: 4 })
  const record = fc.record({
    receipt: fc.uuid(),
    at: fc.constant(RECORD.at),
    policy: fc.constant(RECORD.policy),
    granted: list,
    refused: list,
    grantedServices: list,
  })
  fc.assert(
    fc.property(record, given => {
      expect(read(`a=1; askfirsts=v=1; askfirst=${formatRecord(given)}; z=2`)).toEqual({
        granted: given.granted,
        refused: given.refused,
        grantedServices: given.grantedServices,
      })
    }),
  )
})

test('whatever anybody writes, nothing is granted that is not named under the site’s policy', () => {
  const part = fc.constantFrom(
    'v=1',
    'v=2',
    `r=${RECORD.receipt}`,
    'r=1',
    `t=${RECORD.at}`,
    't=now',
    `p=${RECORD.policy}`,
    'p=other',
    'y=analytics',
    'y=Analytics',
    'n=analytics',
    'ys=analytics/hotjar',
    '%79=analytics',
    '',
  )
  let granted = 0
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), parts => {
      const value = parts.join('&')
      const fields = new URLSearchParams(value)
      for (const need of NEEDS) {
        if (!mayRun(need, read(`askfirst=${value}`)).may) continue
        granted++
        expect([fields.getAll('v'), fields.getAll('p')]).toEqual([['1'], [RECORD.policy]])
        expect([fields.get('y'), fields.get('ys')]).toSatisfy(
          ([y, ys]) => y === need.category || ys === `${need.category}/${need.service}`,
        )
      }
    }),
    {
      numRuns: 20_000,
      examples: [[['v=1', `r=${RECORD.receipt}`, `t=${RECORD.at}`, `p=${RECORD.policy}`, 'y=analytics']]],
    },
  )
  // Without this line the test would also pass if nothing were ever read.
  expect(granted).toBeGreaterThan(0)
})

test.each([
  ['in force', {}, true],
  ['of another policy version', { policy: '2' }, false],
  ['past its term', { now: DECIDED_MS + 182 * DAY_MS }, false],
  ['a clock put right ahead of it', { now: DECIDED_MS - DAY_MS }, true],
  ['from further ahead, as nobody decided', { now: DECIDED_MS - DAY_MS - 1 }, false],
])('a record %s counts: %o, %s', (_, site, counts) => {
  expect(read(`askfirst=${formatRecord(RECORD)}`, site) !== null).toBe(counts)
})

test('a frame that may not read cookies has no record', () => {
  const page = {
    get cookie(): string {
      throw new DOMException('sandboxed', 'SecurityError')
    },
  }
  expect(read(`askfirst=${formatRecord(RECORD)}`)).not.toBeNull()
  expect(firstReading(page, { policy: { version: '1' }, record: { maxAgeDays: 182 } }, DECIDED_MS)).toBeNull()
})
