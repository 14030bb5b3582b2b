import { expect, test } from 'vitest'
import type { ConsentModeKey } from '../../../src/contract/site-config.js'
import { googleAnalytics } from '../../../src/services/google-analytics.js'
import { fakePage, signals } from './fake-page.js'

const options = { id: 'G-1A2B3C' }
const update = (...granted: ConsentModeKey[]) => ({ arguments: ['consent', 'update', signals(...granted)] })

test('there is a default, before everything; then what was granted, then the tag', async () => {
  const page = fakePage(undefined, () => ['analytics_storage'])

  await googleAnalytics.start?.(page, options)

  expect(page.queue('dataLayer')).toEqual([
    { arguments: ['consent', 'default', signals()] },
    update('analytics_storage'),
    { arguments: ['js', expect.any(Date)] },
    { arguments: ['config', 'G-1A2B3C'] },
  ])
  expect(page.scripts.map(script => script.url)).toEqual(['https://www.googletagmanager.com/gtag/js?id=G-1A2B3C'])
})

test('a default that the page’s own stub has given is not given twice', async () => {
  const page = fakePage()
  page.push('dataLayer', { 0: 'consent', 1: 'default', 2: {}, length: 3 })

  await googleAnalytics.start?.(page, options)

  const defaults = page.queue('dataLayer').filter(item => JSON.stringify(item).includes('"default"'))
  expect(defaults).toHaveLength(1)
})

test('each later change is one update with the signals of that moment', async () => {
  let granted: ConsentModeKey[] = ['analytics_storage']
  const page = fakePage(undefined, () => granted)
  await googleAnalytics.start?.(page, options)

  granted = ['analytics_storage', 'functionality_storage']
  googleAnalytics.change?.(page)

  expect(page.queue('dataLayer').slice(4)).toEqual([update('analytics_storage', 'functionality_storage')])
})

test('a change that Google has no signal for is no update', async () => {
  const page = fakePage(undefined, () => ['analytics_storage'])
  await googleAnalytics.start?.(page, options)

  googleAnalytics.change?.(page)

  expect(page.queue('dataLayer')).toHaveLength(4)
})

test('what the page or an inlined stub has said already is not said again', async () => {
  const page = fakePage(undefined, () => ['analytics_storage'])
  page.push('dataLayer', { 0: 'consent', 1: 'default', 2: signals(), length: 3 })
  page.push('dataLayer', { 0: 'consent', 1: 'update', 2: signals('analytics_storage'), length: 3 })

  await googleAnalytics.start?.(page, options)

  expect(page.queue('dataLayer').slice(2)).toEqual([
    { arguments: ['js', expect.any(Date)] },
    { arguments: ['config', 'G-1A2B3C'] },
  ])
})

test('where a tag of Google’s runs already, it is too late for a default', async () => {
  const page = fakePage(undefined, () => ['analytics_storage'])
  page.setGlobal('google_tag_manager', {})

  await googleAnalytics.start?.(page, options)

  expect(page.queue('dataLayer')[0]).toEqual(update('analytics_storage'))
})

test('stopping tells what is granted then, and disables each id, that of a page’s own tag too', async () => {
  let granted: ConsentModeKey[] = ['analytics_storage']
  const page = fakePage(undefined, () => granted)
  await googleAnalytics.start?.(page, options)
  page.push('dataLayer', ['config', 'G-OWN'])

  granted = []
  await googleAnalytics.stop?.(page)

  expect(page.queue('dataLayer').at(-1)).toEqual(update())
  expect(page.globals.get('ga-disable-G-1A2B3C')).toBe(true)
  expect(page.globals.get('ga-disable-G-OWN')).toBe(true)
})

test('every withdrawal is signalled, not only the first', async () => {
  let granted: ConsentModeKey[] = ['analytics_storage']
  const page = fakePage(undefined, () => granted)
  await googleAnalytics.start?.(page, options)

  for (const _ of [1, 2]) {
    granted = []
    await googleAnalytics.stop?.(page)
    expect(page.queue('dataLayer').at(-1)).toEqual(update())
    expect(page.globals.get('ga-disable-G-1A2B3C')).toBe(true)
    granted = ['analytics_storage']
    await googleAnalytics.change?.(page)
    expect(page.queue('dataLayer').at(-1)).toEqual(update('analytics_storage'))
    expect(page.globals.get('ga-disable-G-1A2B3C')).toBe(false)
  }
})

test.each([{}, { id: 5 }, { id: 'G-1&x=1' }, { id: 'https://evil.example' }])('refuses %j', given => {
  const page = fakePage()

  expect(() => googleAnalytics.start?.(page, given as { id: string })).toThrow(/^google-analytics: options\.id is /)
  expect(page.scripts).toEqual([])
})
