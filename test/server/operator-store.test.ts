import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { operatorStoreSuite } from '../suites/operator-store.js'

const folder = mkdtempSync(join(tmpdir(), 'askfirst-operator-store-'))
let files = 0

afterAll(() => rmSync(folder, { recursive: true }))

operatorStoreSuite('the operators’ tables on sqlite', async () => join(folder, `${files++}.db`))
