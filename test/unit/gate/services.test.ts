import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/contract/config.js'
import type { SiteService } from '../../../src/contract/site.js'
import type { Page } from '../../../src/gate/page.js'
import type { Service } from '../../../src/gate/service.js'
import { createServices } from '../../../src/gate/services.js'

const page = {} as Page
const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

/** A site with one service of ours that starts itself, one of ours that the page starts, and one of its own. */
function arrange({ leftovers = false } = {}) {
  const done: string[] = []
  const errors: string[] = []
  const cleared: string[][] = []
  const allowed = new Set<string>()
  const site = parseConfig({
    site: 'a',
    services: [
      { id: 'matomo', options: { url: 'x' } },
      'posthog',
      { id: 'own', category: 'analytics', cookies: [{ name: 'own_*' }] },
    ],
  })
  const code = (id: string): Service => ({
    id,
    category: 'analytics',
    cookies: [{ name: `${id}_*` }],
    start: () => void done.push(`${id} starts`),
    change: () => void done.push(`${id} changes`),
    stop() {
      done.push(`${id} stops`)
      if (id === 'posthog') throw new Error('no vendor here')
    },
  })
  const granted = new Set<SiteService>()
  const services = createServices({
    site,
    page,
    granted,
    may: ({ id }) => allowed.has(id),
    load: async id => code(id),
    onError: error => errors.push(error.message),
    hasLeftovers: () => leftovers,
    onStopped: traces => cleared.push(traces.flatMap(({ cookies }) => cookies)),
  })
  return { services, allowed, granted, site, done, errors, cleared }
}

describe('services', () => {
  test('start only when granted, and only those that the config gives options', async () => {
    const { services, allowed, done } = arrange()
    services.update()
    await settled()
    expect(done).toEqual([])

    for (const id of ['matomo', 'posthog', 'own']) allowed.add(id)
    services.update()
    await settled()
    expect(done).toEqual(['matomo starts'])
  })

  test('stop when no longer granted, the page’s own too, and one that throws keeps nothing from being cleared', async () => {
    const { services, allowed, done, errors, cleared } = arrange()
    for (const id of ['matomo', 'posthog', 'own']) allowed.add(id)
    services.update()
    await settled()

    allowed.clear()
    services.update()
    await settled()

    expect(done).toEqual(['matomo starts', 'matomo stops', 'posthog stops'])
    expect(errors).toEqual([expect.stringMatching(/^SERVICE_FAILED {2}posthog is "Error: no vendor here"/)])
    expect(cleared).toEqual([['matomo_*', 'posthog_*', 'own_*']])
  })

  test('go on after a new grant, whoever started them', async () => {
    const { services, allowed, done } = arrange()
    for (const id of ['matomo', 'posthog']) allowed.add(id)
    services.update()
    await settled()
    allowed.clear()
    services.update()
    await settled()
    done.length = 0

    for (const id of ['matomo', 'posthog']) allowed.add(id)
    services.update()
    await settled()

    expect(done).toEqual(['matomo changes', 'posthog changes'])
  })

  test('granted before this was loaded are stopped all the same', async () => {
    const { services, granted, site, done } = arrange()
    for (const service of site.services) granted.add(service)
    services.update()
    await settled()
    expect(done).toEqual(['matomo stops', 'posthog stops'])
  })

  test('that never ran are cleared after, not stopped, when something was left behind', async () => {
    const { services, done, cleared } = arrange({ leftovers: true })
    services.update()
    await settled()
    expect(done).toEqual([])
    expect(cleared).toEqual([['matomo_*', 'posthog_*', 'own_*']])
  })
})
