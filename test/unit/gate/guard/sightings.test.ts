import { expect, test, vi } from 'vitest'
import { tellConsole } from '../../../../src/gate/guard/release/tell-console.js'
import { createSightings } from '../../../../src/gate/guard/sightings.js'

function arrange(isReport: boolean) {
  const info = vi.spyOn(console, 'info').mockImplementation(() => {})
  info.mockClear()
  const page = new EventTarget()
  const heard: unknown[] = []
  page.addEventListener('askfirst:guard', event => heard.push((event as CustomEvent).detail))
  const sightings = createSightings(page, isReport)
  const arrive = (): void =>
    tellConsole(page, { config: { guard: isReport ? 'report' : 'block' }, seen: sightings.seen })
  return { ...sightings, arrive, heard, info }
}

const FETCH = { rule: 'analytics/stats', kind: 'fetch', url: 'https://stats.example/a' }
const COOKIE = { rule: 'analytics/stats', kind: 'cookie', url: 'stats_id' }

test('a report tells the page each, the console the first of a rule, and says that this is all', () => {
  const { tell, seen, heard, info, arrive } = arrange(true)
  expect(tell(FETCH)).toBe(true)
  arrive()
  expect(tell(COOKIE)).toBe(true)
  expect(seen).toEqual([FETCH, COOKIE])
  expect(heard).toEqual(seen)
  expect(info).toHaveBeenCalledExactlyOnceWith('askfirst: would be held', FETCH)
})

test('where things are held the console stays silent', () => {
  const { tell, seen, heard, info, arrive } = arrange(false)
  arrive()
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

test('services that nothing can be known by are told, in a report and where things are held', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const known = { id: 'stats', category: 'analytics', hosts: ['stats.example'] }
  const bare = { id: 'heat', category: 'analytics' }
  tellConsole(new EventTarget(), { config: { guard: 'block', services: [known] }, seen: [] })
  expect(warn).not.toHaveBeenCalled()
  tellConsole(new EventTarget(), { config: { guard: 'block', services: [known, bare] }, seen: [] })
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('"hosts" and "category"'), bare)
  warn.mockRestore()
})
