import { expect, test } from 'vitest'
import { shareRecord } from '../../../src/contract/record-hosts.js'

test.each([
  [true, '.example.org', ['www.example.org', 'receipts.example.org']],
  [true, 'example.org', ['example.org', 'a.b.example.org']],
  [false, '.example.org', ['www.example.org', 'receipts.notexample.org']],
  [false, 'example.org', ['www.example.org', 'notexample.org']],
  [false, '.example.org', ['www.example.org', 'example.org.evil.test']],
  [true, null, ['www.example.org', 'www.example.org']],
  [false, null, ['www.example.org', 'receipts.example.org']],
  [false, null, ['example.org', 'www.example.org']],
])('it is %s that by the domain %s one record is seen by %j', (answer, domain, hosts) => {
  expect(shareRecord({ domain, maxAgeDays: 182 }, ...hosts)).toBe(answer)
})
