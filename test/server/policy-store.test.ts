import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { policyStoreSuite } from '../suites/policy-store.js'

policyStoreSuite('policies in sqlite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-policies-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'test.db')
})
