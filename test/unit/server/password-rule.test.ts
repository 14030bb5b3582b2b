import { expect, test } from 'vitest'
import { passwordFault } from '../../../src/server/operator/sign-in/password-rule.js'

const EMAIL = 'ana.pop@open-campus.example'

test.each([
  'four lamps under the harbour',
  'kT7#vQm2pLx9',
  'Măr, pară și nucă',
  'correct staple of my own making',
  'passwords are for the brave',
  'password manager of aunt Ioana',
  '電車の窓から見えた青い海と空',
])('“%s” may be used', password => {
  expect(passwordFault(password, EMAIL)).toBeNull()
})

test.each([
  ['', 'too-short'],
  ['kT7#vQm2pLx', 'too-short'],
  ['x'.repeat(201), 'too-long'],
  ['aaaaaaaaaaaaaaaa', 'too-plain'],
  ['abababababababab', 'too-plain'],
  ['abcdefghijklmnop', 'too-plain'],
  ['123456789012', 'too-plain'],
  ['9876543210987', 'too-plain'],
  ['xyzxyzxyzxyzxyz1', 'too-plain'],
  ['Password1234', 'too-common'],
  ['p4$$w0rd2026!', 'too-common'],
  ['passwordpassword', 'too-common'],
  ['Administrator1', 'too-common'],
  ['qwertyuiop12', 'too-common'],
  ['iloveyou2026', 'too-common'],
  ['correcthorsebatterystaple', 'too-common'],
  ['ana.pop@open-campus', 'own-name'],
  ['open-campus.2026', 'own-name'],
] as const)('“%s” may not: %s', (password, fault) => {
  expect(passwordFault(password, EMAIL)).toBe(fault)
})
