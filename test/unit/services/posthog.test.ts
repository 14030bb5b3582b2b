import { expect, test, vi } from 'vitest'
import { posthog } from '../../../src/services/posthog.js'
import { fakePage } from './fake-page.js'

const options = { key: 'phc_abc', host: 'https://eu.i.posthog.com' }

/** The vendor's global as far as the service uses it. */
function vendor() {
  const instance = {
    config: { token: '' },
    init: vi.fn((key: string) => {
      instance.config.token = key
      Object.assign(instance, { __loaded: true })
    }),
    set_config: vi.fn(),
    stopSessionRecording: vi.fn(),
    opt_in_capturing: vi.fn(),
    opt_out_capturing: vi.fn(),
    reset: vi.fn(),
  }
  return instance
}

test('starts the vendor’s library from its asset host, unbatched', async () => {
  const instance = vendor()
  const page = fakePage(globals => void globals.set('posthog', instance))

  await posthog.start?.(page, options)

  expect(page.scripts.map(script => script.url)).toEqual(['https://eu-assets.i.posthog.com/static/array.js'])
  expect(instance.init).toHaveBeenCalledExactlyOnceWith('phc_abc', {
    api_host: 'https://eu.i.posthog.com',
    request_batching: false,
  })
})

test('a withdrawal while the script is on its way means that it is never started', async () => {
  const instance = vendor()
  let arrive: (() => void) | undefined
  const arrival = new Promise<void>(resolve => {
    arrive = resolve
  })
  const page = fakePage(async globals => {
    await arrival
    globals.set('posthog', instance)
  })

  const starting = posthog.start?.(page, options)
  await posthog.stop?.(page)
  arrive?.()
  await starting

  expect(page.globals.get('posthog')).toBe(instance)
  expect(instance.init).not.toHaveBeenCalled()
})

test('stopping ends the recording, opts out, forgets the person and lets nothing more be sent', async () => {
  const instance = vendor()
  const page = fakePage(globals => void globals.set('posthog', instance))
  await posthog.start?.(page, options)

  await posthog.stop?.(page)

  expect(instance.stopSessionRecording).toHaveBeenCalledOnce()
  expect(instance.opt_out_capturing).toHaveBeenCalledOnce()
  expect(instance.reset).toHaveBeenCalledExactlyOnceWith(true)
  expect(instance.set_config).toHaveBeenLastCalledWith({
    opt_out_capturing_by_default: true,
    disable_persistence: true,
    autocapture: false,
  })
  expect(instance).toMatchObject({ __loaded: false })
})

test('a new grant on the same page goes on with the instance that is there', async () => {
  const instance = vendor()
  const page = fakePage(globals => void globals.set('posthog', instance))
  await posthog.start?.(page, options)
  await posthog.stop?.(page)

  await posthog.change?.(page)

  expect(instance.init).toHaveBeenCalledOnce()
  expect(instance.opt_in_capturing).toHaveBeenCalledOnce()
  expect(instance.set_config).toHaveBeenLastCalledWith({
    opt_out_capturing_by_default: false,
    disable_persistence: false,
    autocapture: true,
  })
  expect(instance).toMatchObject({ __loaded: true })
})

test('a change that leaves it granted changes nothing', async () => {
  const instance = vendor()
  const page = fakePage(globals => void globals.set('posthog', instance))
  await posthog.start?.(page, options)

  await posthog.change?.(page)

  expect(instance.init).toHaveBeenCalledOnce()
  expect(instance.opt_in_capturing).not.toHaveBeenCalled()
})

test('withdrawn while the script is on its way, then granted: it starts', async () => {
  const instance = vendor()
  const page = fakePage(globals => void globals.set('posthog', instance))
  await posthog.stop?.(page)
  await posthog.start?.(page, options)
  expect(instance.init).not.toHaveBeenCalled()

  await posthog.change?.(page)

  expect(instance.init).toHaveBeenCalledOnce()
})

test('stopping what never came throws nothing', () => {
  expect(posthog.stop?.(fakePage())).toBeUndefined()
})

test.each([
  [{ host: 'https://eu.i.posthog.com' }, 'key is missing'],
  [{ key: 'secret', host: 'https://eu.i.posthog.com' }, 'key is "secret"'],
  [{ key: 'phc_abc', host: 'eu.i.posthog.com' }, 'host is "eu.i.posthog.com"'],
])('refuses %j', (given, why) => {
  const page = fakePage()

  expect(() => posthog.start?.(page, given as typeof options)).toThrow(`posthog: options.${why}`)
  expect(page.scripts).toEqual([])
})

test('a page’s own PostHog, stopped by a withdrawal, goes on after a new grant', async () => {
  const instance = vendor()
  const page = fakePage(globals => void globals.set('posthog', instance))
  page.setGlobal('posthog', instance)
  await posthog.stop?.(page)
  expect(instance.opt_out_capturing).toHaveBeenCalledOnce()

  await posthog.change?.(page)
  await new Promise(resolve => setTimeout(resolve))

  expect(instance.init).not.toHaveBeenCalled()
  expect(instance.opt_in_capturing).toHaveBeenCalledOnce()
})
