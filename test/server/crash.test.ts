import { expect, test } from 'vitest'
import { killServers } from '../crash/kill.mjs'

test('of a server killed in the middle no acknowledged receipt is lost, and none is there twice', async () => {
  const found = await killServers(3)

  expect(found.acknowledged).toBeGreaterThan(0)
  expect(found).toMatchObject({ missing: [], twice: 0, integrity: 'ok', isWhole: true })
}, 60_000)
