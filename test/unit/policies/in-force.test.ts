import { expect, test } from 'vitest'
import { parseConfig } from '../../../src/contract/config.js'
import { openAuthDatabase } from '../../../src/server/operator/database/open.js'
import { publishedPolicies } from '../../../src/server/policies/in-force.js'
import { StoreError } from '../../../src/server/stores/store.js'

const site = parseConfig({ site: 'open-campus', policy: { version: '2026-11-01' } })

test('while the database is away, what was last read counts', async () => {
  const { sql, close } = await openAuthDatabase(':memory:')
  let answer = async (): Promise<readonly unknown[]> => [{ version: '2026-11-22' }]
  const policies = publishedPolicies({ sql, rows: <Row>() => answer() as Promise<readonly Row[]> })
  expect(await policies.versionOf(site)).toBe('2026-11-22')

  answer = () => Promise.reject(new StoreError('gone'))

  expect(await policies.versionOf(site)).toBe('2026-11-22')
  await expect(policies.versionOf({ ...site, site: 'library' })).rejects.toThrow(StoreError)
  await close()
})
