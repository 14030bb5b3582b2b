import { expect, test, vi } from 'vitest'
import type { Declaration } from '../../../../src/contract/declaration.js'
import type { ConsentRecord } from '../../../../src/contract/record.js'
import { createGuard, promised } from '../../../../src/gate/guard/guard.js'
import { releaseOf } from '../../../../src/gate/guard/release/release.js'
import { rulesOf } from '../../../../src/gate/guard/rules.js'
import type { Sighting } from '../../../../src/gate/guard/sightings.js'

const page = { baseURI: 'https://www.campus.example/course/' }
const SERVICES: Declaration[] = [
  {
    id: 'stats',
    category: 'analytics',
    hosts: ['stats.example', '*.stats.example', 'local.example:8080'],
    cookies: [{ name: 'stats_*' }],
    storage: ['stats:*'],
  },
  { id: 'board', category: 'functional', hosts: ['shared.example'] },
  { id: 'heat', category: 'analytics', hosts: ['shared.example'] },
  { id: 'basket', category: 'essential', hosts: ['shop.example'] },
]

const recordOf = (granted: string[], refused: string[] = []): ConsentRecord => ({
  receipt: '0193a5b0-7c1e-7abc-8def-0123456789ab',
  at: 1,
  policy: '1',
  granted,
  refused,
  grantedServices: [],
})

/** Nothing is let go in tests that only ask what is stopped. */
const never = (): Promise<typeof releaseOf> => new Promise(() => {})

function arrange({ isReport = false } = {}) {
  const told: Sighting[] = []
  const done: string[] = []
  let arrive = (): void => {}
  const load = new Promise<typeof releaseOf>(resolve => {
    arrive = () => resolve(releaseOf)
  })
  const guard = createGuard(
    rulesOf(SERVICES, page),
    null,
    sighting => {
      told.push(sighting)
      return isReport
    },
    () => load,
  )
  const hold = (url: string, name = url) =>
    guard.stops('fetch', url)?.(
      'call',
      () => done.push(name),
      () => done.push(`not ${name}`),
    )
  /** What releases is asked for with the first hold, and there once this resolves. */
  async function released(): Promise<void> {
    arrive()
    await load
  }
  return { guard, told, done, hold, released }
}

test.each([
  ['fetch', 'https://stats.example/a', true],
  ['fetch', '//a.b.stats.example/', true],
  ['WebSocket', 'wss://stats.example/socket', true],
  ['img', 'https://STATS.example:8443/', true],
  ['fetch', 'https://local.example:8080/', true],
  ['fetch', 'https://local.example/', false],
  ['fetch', 'https://mystats.example/', false],
  ['fetch', 'https://stats.example.org/', false],
  ['fetch', 'https://other.example/?stats.example', false],
  ['fetch', '/stats.example', false],
  ['fetch', 'data:text/plain,stats.example', false],
  ['fetch', 'https://', false],
  ['fetch', 'https://shop.example/', false],
  ['cookie', 'stats_id', true],
  ['cookie', 'my_stats_id', false],
  ['cookie', 'https://stats.example/', false],
  ['storage', 'stats:visits', true],
  ['storage', 'stats_id', false],
])('%s %s is held before a choice: %s', (kind, target, isHeld) => {
  expect(arrange().guard.stops(kind, target) !== null).toBe(isHeld)
})

test('what is Askfirst’s own is written, whatever a site declares', () => {
  const rules = rulesOf([{ id: 'all', category: 'analytics', cookies: [{ name: '*' }], storage: ['*'] }], page)
  const { stops } = createGuard(rules, null, () => false, never)
  expect(stops('cookie', 'askfirst')).toBeNull()
  expect(stops('storage', 'askfirst.out.1')).toBeNull()
  expect(stops('cookie', 'askfirsts')).not.toBeNull()
})

test('held calls run in their order on a yes, and one made after the yes runs after them', async () => {
  const { guard, done, hold, released } = arrange()
  hold('https://stats.example/', 'first')
  hold('https://stats.example/', 'second')
  await released()
  guard.update(null)
  expect(done).toEqual([])

  guard.update(recordOf(['analytics']))
  expect(guard.stops('fetch', 'https://stats.example/')).toBeNull()
  expect(done).toEqual(['first', 'second'])
  guard.update(recordOf(['analytics']))
  expect(done).toHaveLength(2)
})

test('what is let go may call what is guarded without overtaking the next', async () => {
  const { guard, done, hold, released } = arrange()
  guard.stops('fetch', 'https://stats.example/')?.('call', () => {
    guard.stops('fetch', 'https://stats.example/')
    guard.update(recordOf(['analytics']))
    done.push('first')
  })
  hold('https://stats.example/', 'second')
  await released()
  guard.update(recordOf(['analytics']))
  expect(done).toEqual(['first', 'second'])
})

test('a call made after the yes, before what releases is there, keeps its place behind those that wait', async () => {
  const { guard, done, hold, released } = arrange()
  hold('https://stats.example/', 'first')
  guard.update(recordOf(['analytics']))
  hold('https://stats.example/', 'second')
  expect(done).toEqual([])
  // What never waited is not delayed by what does.
  expect(guard.stops('fetch', 'https://shop.example/')).toBeNull()

  await released()
  expect(done).toEqual(['first', 'second'])
  expect(guard.stops('fetch', 'https://stats.example/')).toBeNull()
})

test('a no that follows the yes before what releases is there drops what was allowed', async () => {
  const { guard, done, hold, released } = arrange()
  hold('https://stats.example/', 'first')
  guard.update(recordOf(['analytics']))
  hold('https://stats.example/', 'second')
  guard.update(recordOf([], ['analytics']))

  await released()
  expect(done).toEqual(['not first', 'not second'])
})

test('if what releases cannot be loaded, what is held stays held, and that is told once', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const lost = new Error('not found')
  const guard = createGuard(
    rulesOf(SERVICES, page),
    null,
    () => false,
    () => Promise.reject(lost),
  )
  const run = vi.fn<() => void>()
  const forgets = [1, 2].map(() => guard.stops('fetch', 'https://stats.example/')?.('call', run))
  await vi.waitFor(() => expect(error.mock.calls).toEqual([[lost]]))
  guard.update(recordOf(['analytics']))
  guard.stops('fetch', 'https://stats.example/')?.('call', run)

  expect(forgets.map(forget => forget?.())).toEqual([true, true])
  expect(run).not.toHaveBeenCalled()
  expect(error).toHaveBeenCalledOnce()
  error.mockRestore()
})

test('a no drops what waited and what comes; a category that was not asked about goes on waiting', async () => {
  const { guard, done, hold, released } = arrange()
  hold('https://stats.example/')
  await released()
  guard.update(recordOf(['functional']))
  expect(done).toEqual([])

  guard.update(recordOf([], ['analytics']))
  hold('https://stats.example/later')
  expect(done).toEqual(['not https://stats.example/', 'not https://stats.example/later'])
  guard.update(recordOf(['analytics']))
  expect(done).toHaveLength(2)
})

test('a host of two services is reached once either is granted', async () => {
  const { guard, done, hold, released } = arrange()
  hold('https://shared.example/')
  await released()
  guard.update(recordOf([], ['functional']))
  expect(done).toEqual([])
  guard.update(recordOf(['analytics'], ['functional']))
  expect(done).toEqual(['https://shared.example/'])
})

test('one that throws keeps none of the others back', async () => {
  const errors: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => errors.push(error))
  const { guard, done, hold, released } = arrange()
  guard.stops('fetch', 'https://stats.example/')?.('call', () => {
    throw new Error('broken')
  })
  hold('https://stats.example/')
  await released()
  guard.update(recordOf(['analytics']))
  expect(errors).toEqual([new Error('broken')])
  expect(done).toEqual(['https://stats.example/'])
})

test('a held promise is pending, then what the call gives; a no or an abort rejects it', async () => {
  const { guard, released } = arrange()
  /** As the browser's own: aborted, it sends nothing. */
  const send = (signal?: AbortSignal): Promise<string> =>
    signal?.aborted ? Promise.reject(signal.reason) : Promise.resolve('answer')
  const promise = (signal?: AbortSignal): Promise<unknown> => {
    const stop = guard.stops('fetch', 'https://stats.example/')
    return stop ? promised(stop, () => send(signal), null, [null, { signal }]) : Promise.resolve('not held')
  }
  const aborted = new AbortController()
  const given = promise()
  const gone = promise(aborted.signal)
  await released()
  aborted.abort(new Error('too late'))
  await expect(gone).rejects.toThrow('too late')
  await expect(promise(AbortSignal.abort(new Error('at once')))).rejects.toThrow('at once')
  expect(await Promise.race([given, 'pending'])).toBe('pending')

  guard.update(recordOf(['analytics']))
  expect(await given).toBe('answer')
  guard.update(recordOf([], ['analytics']))
  await expect(promise()).rejects.toThrow(
    new TypeError('askfirst: analytics/stats is not granted; fetch https://stats.example/ was not sent'),
  )
})

test('a report tells each and stops nothing', () => {
  const { guard, told } = arrange({ isReport: true })
  expect(guard.stops('fetch', 'https://stats.example/a')).toBeNull()
  expect(guard.stops('cookie', 'stats_id')).toBeNull()
  expect(told).toEqual([
    { rule: 'analytics/stats', kind: 'fetch', url: 'https://stats.example/a' },
    { rule: 'analytics/stats', kind: 'cookie', url: 'stats_id' },
  ])
  guard.update(recordOf(['analytics']))
  guard.stops('fetch', 'https://stats.example/a')
  expect(told).toHaveLength(2)
})

test('what an essential service shares with another is reached without a choice', () => {
  const services: Declaration[] = [...SERVICES, { id: 'login', category: 'essential', hosts: ['shared.example'] }]
  const { stops } = createGuard(rulesOf(services, page), null, () => false, never)
  expect(stops('fetch', 'https://stats.example/')).not.toBeNull()
  expect(stops('fetch', 'https://shared.example/')).toBeNull()
})

test('ended, it drops what it holds and stops nothing more', async () => {
  const { guard, done, hold, released } = arrange()
  hold('https://stats.example/')
  await released()
  guard.end()
  expect(done).toEqual(['not https://stats.example/'])
  expect(guard.stops('fetch', 'https://stats.example/')).toBeNull()
})
