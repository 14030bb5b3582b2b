import { expect, test } from 'vitest'
import { signPerson } from '../../src/email/index.js'
import { ANA, openOffice, SECRET, START } from './person.js'

const NEXT = 'the-next-secret-of-32-letters-or-more'
const wordBy = (secret: string): string => signPerson(secret, { site: 'open-campus', subject: ANA }, START)

test('one word of a site for somebody opens their requests and their agreements, of each secret while it is exchanged', async () => {
  const office = await openOffice({ email: { secret: [NEXT, SECRET] } })
  const answersTo = async (word: string) => [
    (await office.request({ kind: 'access', person: word })).status,
    (await office.ask(`/policies/agree?person=${word}`)).status,
  ]

  expect(await answersTo(wordBy(NEXT))).toEqual([303, 200])
  expect(await answersTo(wordBy(SECRET))).toEqual([303, 200])
  expect(await answersTo(wordBy('a-secret-that-nobody-has-of-32-letters'))).toEqual([422, 403])
})
