import { BUILT_IN } from '../contract/built-in.js'
import { ContractError } from '../contract/errors.js'
import type { Site, SiteService } from '../contract/site.js'
import type { Page } from './page.js'
import type { Service } from './service.js'
import { type Traces, tracesOf } from './traces/traces.js'

/** A service of the site with its own code, as far as there is any. */
export type LoadedService = Service & SiteService

export interface ServicesOptions {
  readonly site: Site
  readonly page: Page
  /** Services that have been granted on this page so far: what is to be stopped if it no longer is. */
  readonly granted: Set<SiteService>
  readonly may: (service: SiteService) => boolean
  /** The code of a built-in service. */
  readonly load: (id: string) => Promise<Service | null>
  readonly onError: (error: Error) => void
  /** Whether a refusal has something to clear: what ran before us, or under an older policy, left it. */
  readonly hasLeftovers: () => boolean
  /** Called with what refused services may have left, when those that ran have stopped. */
  readonly onStopped: (traces: readonly Traces[]) => void
}

/** Starts services when they are granted, stops them when they are not. */
export interface Services {
  /** Compares with the last time: call it after every change of the record. */
  update(): void
  /** Everything the site's services declare of themselves; loads their code. */
  declarations(): Promise<readonly LoadedService[]>
}

export function createServices({
  site,
  page,
  granted,
  may,
  load,
  onError,
  hasLeftovers,
  onStopped,
}: ServicesOptions): Services {
  /** Started or stopped here: from then on told of changes instead. */
  const touched = new Set<SiteService>()

  /** What the site says of a service goes before what the service says of itself. */
  const loaded = async (service: SiteService): Promise<LoadedService> => ({
    ...(Object.hasOwn(BUILT_IN, service.id) && (await load(service.id))),
    ...service,
  })

  async function attempt(service: SiteService, step: (code: LoadedService) => unknown): Promise<void> {
    try {
      await step(await loaded(service))
    } catch (error) {
      const fault = { path: service.id, given: String(error), allowed: 'the other services are not affected' }
      onError(Object.assign(new ContractError('SERVICE_FAILED', fault), { cause: error }))
    }
  }

  function begin(service: SiteService): void {
    if (touched.has(service)) return void attempt(service, code => may(service) && code.change?.(page))
    if (!service.options) return
    touched.add(service)
    void attempt(service, code => may(service) && code.start?.(page, service.options ?? {}))
  }

  /** Stops those that ran, then clears after all that may not. */
  async function end(ended: readonly SiteService[]): Promise<void> {
    const refused = site.services.filter(service => !may(service))
    const traces = await Promise.all(
      refused.map(async service => {
        let left = tracesOf(service)
        await attempt(service, async code => {
          left = tracesOf(code)
          if (!ended.includes(service)) return
          touched.add(service)
          await code.stop?.(page)
        })
        return left
      }),
    )
    onStopped(traces)
  }

  return {
    update() {
      const ended = [...granted].filter(service => !may(service))
      for (const service of ended) granted.delete(service)
      for (const service of site.services) {
        if (!may(service)) continue
        granted.add(service)
        begin(service)
      }
      // Where all is granted there is nothing to clear, and a look into the storages takes its time.
      if (ended.length > 0 || (!site.services.every(may) && hasLeftovers())) void end(ended)
    },
    declarations: () => Promise.all(site.services.map(loaded)),
  }
}
