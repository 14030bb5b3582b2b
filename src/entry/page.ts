import type { WritableAtom } from 'nanostores'
import { createInForce, type InForce } from '../consent/in-force.js'
import { readCookie } from '../consent/storage/read-cookie.js'
import type { Shelf } from '../consent/storage/shelf.js'
import { followTabs } from '../consent/tabs.js'
import type { ConsentRecord } from '../contract/record.js'
import type { Site, SiteService } from '../contract/site.js'
import { createGate, type Gate } from '../gate/gate.js'
import type { Acts } from './acts.js'
import type { EventHub } from './events.js'
import type { Loader } from './loader.js'
import { whenQuiet } from './quiet.js'

export interface PageOptions {
  readonly site: Site
  /** Where the record in force is told. */
  readonly $record: WritableAtom<ConsentRecord | null>
  readonly shelf: () => Shelf
  readonly loader: Loader
  /** The nonce of our own script tag. */
  readonly nonce: string
  readonly events: EventHub
  readonly onError: (error: Error) => void
}

/** One page at work: what is always there, and the way to what loads when needed. */
export interface RunningPage extends Gate, Pick<InForce, '$mustAsk'> {
  acts(): Promise<Acts>
}

/** Keys under which something waits for this page to finish it. */
const WAITING = /^askfirst\.(out|sw)/

/** Puts the resident parts together. */
export function startPage(options: PageOptions): RunningPage {
  const { site, $record, shelf, loader, nonce, onError } = options
  const gpc = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true
  const inForce = createInForce({ $record, site, read: readCookie, gpc })
  const { $mustAsk } = inForce
  const tabs = followTabs(site.site, inForce)
  const granted = new Set<SiteService>()

  let loading: Promise<Acts> | null = null
  function acts(): Promise<Acts> {
    loading ??= loader('askfirst-acts').then(({ createActs }) =>
      createActs({ ...options, inForce, granted, gpc, onWritten: tabs.announce }),
    )
    loading.catch(() => {
      loading = null // the next call tries again
    })
    return loading
  }
  const start = (work: Promise<unknown>): void => void work.catch(onError)

  // First of all, for these come over the network while the rest is done.
  $mustAsk.subscribe(must => {
    if (!must) return
    loader('askfirst-ui').catch(() => {}) // at the same time: it will be wanted at once, and its error told then
    start(acts())
  })

  // Before the gate lets anything go.
  window.askfirstGuard?.listen($record)
  const gate = createGate({
    site,
    $record,
    nonce,
    onHold(frame) {
      const placeholder = loader('askfirst-hold').then(code => code.hold(frame, options, acts))
      start(placeholder)
      return () => start(placeholder.then(remove => remove()))
    },
    onMisuse: (...misuse) => start(acts().then(({ complain }) => complain(misuse))),
  })

  // Our services start with their grant, and what was granted must be stopped when it no longer is.
  $record.subscribe(() => {
    let isNeeded = granted.size + site.markup.length > 0
    for (const service of site.services) {
      if (!gate.allows(`${service.category}/${service.id}`)) continue
      granted.add(service)
      isNeeded ||= service.options !== null
    }
    if (isNeeded) start(acts())
  })
  whenQuiet(() => Object.keys(shelf()).some(key => WAITING.test(key)) && start(acts()))

  return { ...gate, $mustAsk, acts }
}
