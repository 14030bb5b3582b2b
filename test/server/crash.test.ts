import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { killServers } from '../crash/kill.mjs'

test('of a server killed in the middle no acknowledged receipt is lost, and none is there twice', async () => {
  const found = await killServers(3)

  expect(found.acknowledged).toBeGreaterThan(0)
  expect(found).toMatchObject({ missing: [], twice: 0, integrity: 'ok', isWhole: true })
}, 60_000)

test('of 20,000 bodies, most of them nearly right, none is a fault, fills the memory or reaches the log', async () => {
  const args = ['--expose-gc', 'test/crash/malformed.mjs', '--bodies', '20000']
  // A process of its own: nobody else's memory is in its figures.
  const { stdout } = await promisify(execFile)(process.execPath, args)
  const { statuses, faults, logged, polluted, grownBytes } = JSON.parse(stdout)

  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '201', '400', '409', '413', '422']))
  expect({ faults, logged, polluted }).toEqual({ faults: [], logged: [], polluted: false })
  expect(grownBytes).toBeLessThan(16 * 1024 * 1024)
}, 120_000)
