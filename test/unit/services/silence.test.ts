import { expect, test } from 'vitest'
import { call, silenceOf } from '../../../src/services/silence.js'
import { fakePage } from './fake-page.js'
import { sendEachWay, sendersOn, WAYS } from './senders.js'

const VENDOR = 'https://in.vendor.example/collect'
const SITE = 'https://site.example/api'

test('nothing is held before it begins, nor after it ends', () => {
  const page = fakePage()
  const sent = sendersOn(page)
  const silence = silenceOf(['vendor'], ['*.vendor.example'])
  sendEachWay(page, VENDOR)
  expect(sent).toHaveLength(WAYS)

  silence.begin(page)
  silence.end(page)
  sendEachWay(page, VENDOR)

  expect(sent).toHaveLength(2 * WAYS)
})

test('every way to the vendor is shut, and every way to others open', () => {
  const page = fakePage()
  const sent = sendersOn(page)

  silenceOf([], ['*.vendor.example']).begin(page)

  expect(sendEachWay(page, VENDOR)).toBe(false)
  expect(sent).toEqual([])
  expect(sendEachWay(page, SITE)).toBe(true)
  expect(sendEachWay(page, '/relative')).toBe(true)
  expect(sendEachWay(page, 'https://notvendor.example/')).toBe(true)
  expect(sent).toHaveLength(3 * WAYS)
})

test('a held fetch is never answered, and refused in the end', async () => {
  const page = fakePage()
  sendersOn(page)
  const silence = silenceOf([], ['*.vendor.example'])
  silence.begin(page)

  const held: Promise<unknown> = Reflect.get(Object(page.global('window')), 'fetch')(VENDOR)
  const first = await Promise.race([
    held.then(() => 'answered'),
    new Promise(resolve => setTimeout(resolve, 20, 'none')),
  ])

  expect(first).toBe('none')
  silence.end(page)
  await expect(held).rejects.toThrow(TypeError)
})

test('an address of this site’s own vendor is held, unless the page itself is under it', () => {
  const page = fakePage()
  const sent = sendersOn(page)
  const proxied = silenceOf([], [])
  proxied.begin(page, 'https://site.example/stats/')
  sendEachWay(page, 'https://site.example/stats/collect')
  expect(sent).toEqual([])

  proxied.end(page)
  proxied.begin(page, 'https://site.example/')
  sendEachWay(page, SITE)

  expect(sent).toHaveLength(WAYS)
})

test('the vendor’s globals take whatever page code says, and come back as they were', async () => {
  const page = fakePage()
  sendersOn(page)
  const vendor = { track: () => 'tracked' }
  page.setGlobal('vendor', vendor)
  const silence = silenceOf(['vendor'], [])

  silence.begin(page)
  silence.begin(page)

  expect(page.global('vendor')).not.toBe(vendor)
  expect(call(page, 'vendor', 'track')).toBeUndefined()
  const silent = page.global('vendor') as { people: { set(name: string): unknown }; push(item: unknown): Promise<void> }
  expect(typeof silent.people.set('name')).toBe('undefined')
  await silent.push(['x'])

  silence.end(page)

  expect(page.global('vendor')).toBe(vendor)
})

test('a global that the vendor’s late script made is left to it', () => {
  const page = fakePage()
  sendersOn(page)
  const silence = silenceOf(['vendor'], [])
  silence.begin(page)
  const late = {}
  page.setGlobal('vendor', late)

  silence.end(page)

  expect(page.global('vendor')).toBe(late)
})

test('a page without any of the ways loses nothing', () => {
  const page = fakePage()

  expect(() => silenceOf(['vendor'], ['*.vendor.example']).begin(page)).not.toThrow()
})
