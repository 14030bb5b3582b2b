import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRecord, readRecord } from '../../../src/contract/record.js'
import { mayRun } from '../../../src/gate/may-run.js'

const base = { receipt: '0193a5b0-7c1e-7abc-8def-0123456789ab', at: 1, policy: '1' }
const hotjar = { category: 'analytics', service: 'hotjar' }

test.each([
  ['nobody was asked', null, { may: false, because: 'undecided' }],
  ['its category is granted', { ...base, granted: ['analytics'], refused: [], grantedServices: [] }, { may: true }],
  [
    'its category is refused',
    { ...base, granted: [], refused: ['analytics'], grantedServices: [] },
    { may: false, because: 'refused' },
  ],
  [
    'it is refused inside its granted category',
    { ...base, granted: ['analytics'], refused: ['analytics/hotjar'], grantedServices: [] },
    { may: false, because: 'refused' },
  ],
  [
    'it is granted by itself',
    { ...base, granted: [], refused: ['analytics'], grantedServices: ['analytics/hotjar'] },
    { may: true },
  ],
  [
    'another is granted whose name ends alike',
    { ...base, granted: [], refused: [], grantedServices: ['analytics/multihotjar'] },
    { may: false, because: 'unknown' },
  ],
  [
    'its name is granted in another category',
    { ...base, granted: [], refused: [], grantedServices: ['functional/hotjar'] },
    { may: false, because: 'unknown' },
  ],
  [
    'an edited record both grants and refuses the category',
    { ...base, granted: ['analytics'], refused: ['analytics'], grantedServices: [] },
    { may: false, because: 'refused' },
  ],
])('a service, when %s', (_, record, verdict) => {
  expect(mayRun(hotjar, record)).toEqual(verdict)
})

test('essential always may', () => {
  expect(mayRun({ category: 'essential', service: null }, null)).toEqual({ may: true })
})

test('a yes is never said without a grant by name, whatever anybody writes into the cookie', () => {
  const name = fc.constantFrom('a', 'ab', 'b', 'a-b', 'analytics', 'functional', 'ytics')
  const subject = fc.oneof(
    name,
    fc.tuple(name, name).map(parts => parts.join('/')),
  )
  const list = fc.array(subject, { maxLength: 4 })
  const record = fc.record({
    receipt: fc.constant(base.receipt),
    at: fc.nat(),
    policy: fc.constant('1'),
    granted: list,
    refused: list,
    grantedServices: list,
  })
  const edit = fc.tuple(fc.nat(), fc.string({ maxLength: 3 }), fc.nat(5))
  const need = fc.record({ category: name, service: fc.option(name) })
  let yes = 0
  fc.assert(
    fc.property(record, fc.option(edit), need, (kept, edited, wanted) => {
      let value = formatRecord(kept)
      if (edited) {
        const [at, put, cut] = edited
        const place = at % (value.length + 1)
        value = value.slice(0, place) + put + value.slice(place + cut)
      }
      const inForce = readRecord(value)
      if (!mayRun(wanted, inForce).may) return
      yes += 1
      const named = `${wanted.category}/${wanted.service}`
      const isGranted =
        inForce?.granted.includes(wanted.category) ||
        (wanted.service !== null && inForce?.grantedServices.includes(named))
      expect(isGranted).toBe(true)
      expect(inForce?.refused.includes(named)).toBe(false)
    }),
    { numRuns: 20_000 },
  )
  expect(yes).toBeGreaterThan(500)
})
