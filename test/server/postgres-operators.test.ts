import { expect, test } from 'vitest'
import { postgresForTests } from '../postgres/fixture.js'
import { operatorAuthSuite, startAuth, tokenOf, withCookies } from '../suites/operator-auth.js'
import { operatorStoreSuite } from '../suites/operator-store.js'

const postgres = postgresForTests()

operatorAuthSuite('sign-in on postgres', () => postgres().newDatabase())
operatorStoreSuite('the operators’ tables on postgres', () => postgres().newDatabase())

test('neither address, browser nor a usable token is in the database', async () => {
  const address = await postgres().newDatabase()
  const name = address.split('/').at(-1)
  const auth = await startAuth(address)
  const [used, unused] = [tokenOf(await auth.signInLink()), tokenOf(await auth.signInLink())]
  await auth.session(withCookies(await auth.signIn(used)))

  const tables = ['operator_user', 'operator_account', 'operator_verification', 'operator_session']
  const rows = await Promise.all(tables.map(table => postgres().sql(`SELECT * FROM ${table}`, name)))

  const everything = JSON.stringify(rows)
  expect(everything).toContain('owner@example.org')
  for (const secret of ['Not To Be Kept', '203.0.113', used, unused]) expect(everything).not.toContain(secret)
})
