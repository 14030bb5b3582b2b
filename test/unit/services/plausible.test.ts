import { expect, test } from 'vitest'
import { plausible } from '../../../src/services/plausible.js'
import { fakePage } from './fake-page.js'

interface Stub {
  (...event: unknown[]): void
  q: unknown[][]
  o: { domain: string; endpoint?: string; transformRequest(payload: object): object | null }
}
const network = () => 'sent'
const stubOf = (page: ReturnType<typeof fakePage>) => page.globals.get('plausible') as Stub

test('old and new scripts both learn the domain and the endpoint', async () => {
  const page = fakePage()

  await plausible.start?.(page, {
    domain: 'example.org',
    src: 'https://stats.example/p.js',
    endpoint: 'https://stats.example/e',
  })

  expect(page.scripts).toEqual([
    {
      url: 'https://stats.example/p.js',
      attributes: { 'data-domain': 'example.org', 'data-api': 'https://stats.example/e' },
    },
  ])
  expect(stubOf(page).o).toMatchObject({ domain: 'example.org', endpoint: 'https://stats.example/e' })
})

test('events of the page are kept until the script is there', async () => {
  const page = fakePage()
  await plausible.start?.(page, { domain: 'example.org' })

  stubOf(page)('Sign-up', { props: { plan: 'free' } })

  expect(page.scripts[0]?.url).toBe('https://plausible.io/js/script.js')
  expect(stubOf(page).q).toEqual([['Sign-up', { props: { plan: 'free' } }]])
})

test('events pass while it runs, none once it is stopped, and again after a new grant', async () => {
  const page = fakePage()
  await plausible.start?.(page, { domain: 'example.org' })
  const { transformRequest } = stubOf(page).o
  expect(transformRequest({ n: 'pageview' })).toEqual({ n: 'pageview' })

  await plausible.stop?.(page)
  expect(transformRequest({ n: 'pageview' })).toBeNull()

  await plausible.change?.(page)
  expect(transformRequest({ n: 'pageview' })).toEqual({ n: 'pageview' })
})

test('a new grant counts the page once more, a change that leaves it granted does not', async () => {
  const page = fakePage()
  await plausible.start?.(page, { domain: 'example.org' })
  await plausible.stop?.(page)
  const seen: string[] = []
  page.setGlobal('plausible', (event: string) => seen.push(event))

  await plausible.change?.(page)
  await plausible.change?.(page)

  expect(seen).toEqual(['pageview'])
})

test('while the tracker forgets its page view it finds no network, and finds it again afterwards', async () => {
  const page = fakePage()
  page.setGlobal('fetch', network)
  await plausible.start?.(page, { domain: 'example.org' })
  const seen: unknown[] = []
  page.setGlobal('plausible', (event: string) => seen.push([event, page.global('fetch')]))

  await plausible.stop?.(page)

  expect(seen).toEqual([['pageview', undefined]])
  expect(page.global('fetch')).toBe(network)
})

test('a tracker that throws does not cost the page its network', async () => {
  const page = fakePage()
  page.setGlobal('fetch', network)
  page.setGlobal('plausible', () => {
    throw new Error('vendor')
  })

  expect(() => plausible.stop?.(page)).toThrow('vendor')
  expect(page.global('fetch')).toBe(network)
})

test.each([
  [{}, 'domain is missing'],
  [{ domain: 'a b' }, 'domain is "a b"'],
  [{ domain: 'example.org', src: 'data:text/javascript,1' }, 'src is "data:'],
  [{ domain: 'example.org', endpoint: 3 }, 'endpoint is 3'],
])('refuses %j', (given, why) => {
  const page = fakePage()

  expect(() => plausible.start?.(page, given as { domain: string })).toThrow(`plausible: options.${why}`)
  expect(page.scripts).toEqual([])
})
