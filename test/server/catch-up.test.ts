import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createServer } from '../../src/server/index.js'
import { catchUp } from '../../src/server/stores/catch-up.js'
import type { EarlierDay, EarlierDays } from '../../src/server/stores/earlier-days.js'
import { openStores } from '../../src/server/stores/open.js'
import { StoreError } from '../../src/server/stores/store.js'
import { makeEarlier } from '../suites/earlier-days.js'
import { receiptWith } from '../suites/receipts.js'
import { NOON } from './open-operator.js'

const DAYS: readonly EarlierDay[] = [3, 2, 1].map(day => ({ site: 'open-campus', day }))

let errors: unknown[]
const onError = (error: unknown): void => void errors.push(error)

/** A store with these days, each of which is done once `isStill` says so. */
function storeOf(isStill: (day: number, time: number) => boolean): EarlierDays & { readonly asked: number[] } {
  const open = [...DAYS]
  const asked: number[] = []
  return {
    asked,
    earlierDays: async () => [...open],
    async countDay(day, signal) {
      asked.push(day.day)
      if (signal?.aborted || !isStill(day.day, asked.length)) return false
      open.splice(open.indexOf(day), 1)
      return true
    },
  }
}

describe('days of before', () => {
  beforeEach(() => {
    errors = []
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('are gone through one after another, and then no more', async () => {
    const store = storeOf(() => true)
    const catching = catchUp(store, onError)
    await vi.advanceTimersByTimeAsync(600_000)

    expect(store.asked).toEqual([3, 2, 1])
    await catching.stop()
    expect(errors).toEqual([])
  })

  test('a day that did not keep still is asked again after the others', async () => {
    const store = storeOf((day, time) => day !== 2 || time > 3)
    const catching = catchUp(store, onError)
    await vi.advanceTimersByTimeAsync(600_000)

    expect(store.asked).toEqual([3, 2, 1, 2])
    await catching.stop()
  })

  test('a database that is away is told, and asked again', async () => {
    const store = storeOf((_, time) => {
      if (time === 2) throw new StoreError('away')
      return true
    })
    const catching = catchUp(store, onError)
    await vi.advanceTimersByTimeAsync(600_000)

    expect(errors).toMatchObject([{ message: 'away' }])
    expect(store.asked).toEqual([3, 2, 2, 1])
    await catching.stop()
  })

  test('a server that ends leaves the rest to the next start', async () => {
    const store = storeOf(() => true)
    const catching = catchUp(store, onError)

    await catching.stop()
    await vi.advanceTimersByTimeAsync(600_000)

    expect(store.asked.length).toBeLessThanOrEqual(1)
    expect(await store.earlierDays()).not.toEqual([])
  })
})

test('a server goes through them while it runs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-catch-up-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const data = join(folder, 'receipts.db')
  const { store } = await openStores(data)
  onTestFinished(() => store.close())
  await store.keep([{ receipt: receiptWith(), receivedAt: NOON }])
  const rates = await store.noticeRates({ site: 'open-campus' })
  await makeEarlier(data)
  expect(await store.noticeRates({ site: 'open-campus' })).toEqual([])

  const server = await createServer({ data, sites: [{ site: 'open-campus' }] })
  await expect.poll(() => store.earlierDays()).toEqual([])
  await server.close()

  expect(rates).not.toEqual([])
  expect(await store.noticeRates({ site: 'open-campus' })).toEqual(rates)
})
