import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/server/stores/sqlite/database.js'
import { operatorAuthSuite, startAuth, tokenOf, withCookies } from '../suites/operator-auth.js'

const folder = mkdtempSync(join(tmpdir(), 'askfirst-operators-'))
let files = 0
const newFile = (): string => join(folder, `${files++}.db`)

afterAll(() => rmSync(folder, { recursive: true }))

operatorAuthSuite('sign-in on sqlite', async () => newFile())

test('neither address, browser nor a usable token is in the database', async () => {
  const path = newFile()
  const auth = await startAuth(path)
  const database = await openDatabase(path)
  const [used, unused] = [tokenOf(await auth.signInLink()), tokenOf(await auth.signInLink())]
  await auth.session(withCookies(await auth.signIn(used)))

  const names = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'operator_%'")
    .pluck()
  const rows = names.all().map(name => database.prepare(`SELECT * FROM ${String(name)}`).all())

  const everything = JSON.stringify(rows)
  expect(everything).toContain('owner@example.org')
  for (const secret of ['Not To Be Kept', '203.0.113', used, unused]) expect(everything).not.toContain(secret)
})
