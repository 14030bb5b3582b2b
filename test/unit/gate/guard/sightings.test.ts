import { expect, test, vi } from 'vitest'
import { createSightings } from '../../../../src/gate/guard/sightings.js'

function arrange(isReport: boolean) {
  const info = vi.spyOn(console, 'info').mockImplementation(() => {})
  info.mockClear()
  const page = new EventTarget()
  const heard: unknown[] = []
  page.addEventListener('askfirst:guard', event => heard.push((event as CustomEvent).detail))
  return { ...createSightings(page, isReport), heard, info }
}

const FETCH = { rule: 'analytics/stats', kind: 'fetch', url: 'https://stats.example/a' }
const COOKIE = { rule: 'analytics/stats', kind: 'cookie', url: 'stats_id' }

test('a report tells the page each, the console the first of a rule, and says that this is all', () => {
  const { tell, seen, heard, info } = arrange(true)
  expect([tell(FETCH), tell(COOKIE)]).toEqual([true, true])
  expect(seen).toEqual([FETCH, COOKIE])
  expect(heard).toEqual(seen)
  expect(info).toHaveBeenCalledExactlyOnceWith('askfirst: would be held', FETCH)
})

test('where things are held the console stays silent', () => {
  const { tell, seen, heard, info } = arrange(false)
  expect(tell(FETCH)).toBe(false)
  expect(heard).toEqual(seen)
  expect(seen).toHaveLength(1)
  expect(info).not.toHaveBeenCalled()
})

test('a page that never stops fills no more than 500 places', () => {
  const { tell, seen, heard } = arrange(true)
  for (let i = 0; i < 600; i++) tell(COOKIE)
  expect(heard).toHaveLength(600)
  expect(seen).toHaveLength(500)
})
