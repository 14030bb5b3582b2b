import { expect, test } from 'vitest'
import { killInTurn } from '../crash/cluster.mjs'
import { failOver } from '../crash/failover.mjs'

test('of three servers on one PostgreSQL that are killed one at a time no acknowledged receipt is lost, and none is there twice', async () => {
  const found = await killInTurn(3)

  expect(found.acknowledged).toBeGreaterThan(1000)
  expect(found).toMatchObject({ lost: 0, twice: 0, isWhole: true })
  mustHaveKeptOrSaidSo(found.statuses)
}, 120_000)

test('of a primary that dies no acknowledged receipt is lost with it where it waits for its standby, and none is there twice', async () => {
  const found = await failOver()

  expect(found.acknowledged).toBeGreaterThan(1000)
  expect(found).toMatchObject({ lost: 0, twice: 0, isWhole: true })
  mustHaveKeptOrSaidSo(found.statuses)
}, 120_000)

/** 0 is the silence of a server that is killed. */
function mustHaveKeptOrSaidSo(statuses: readonly number[]): void {
  expect(statuses).toContain(201)
  expect(statuses.filter(status => ![0, 200, 201, 503].includes(status))).toEqual([])
}
