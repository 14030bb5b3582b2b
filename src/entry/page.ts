import type { WritableAtom } from 'nanostores'
import { createInForce, type InForce } from '../consent/in-force.js'
import { readCookie } from '../consent/storage/read-cookie.js'
import type { Shelf } from '../consent/storage/shelf.js'
import { followTabs } from '../consent/tabs.js'
import type { Site, SiteService } from '../contract/config.js'
import type { ConsentRecord } from '../contract/record.js'
import { createGate, type Gate } from '../gate/gate.js'
import type { Acts } from './acts.js'
import type { EventHub } from './events.js'
import type { Loader } from './loader.js'
import { keepWayBack } from './way-back.js'

export interface PageOptions {
  readonly site: Site
  /** Where the record in force is told. */
  readonly $record: WritableAtom<ConsentRecord | null>
  readonly shelf: Shelf
  readonly loader: Loader
  /** The nonce of our own script tag. */
  readonly nonce: string
  readonly events: EventHub
  readonly onError: (error: Error) => void
}

/** One page at work: what is always there, and the way to what loads when needed. */
export interface RunningPage extends Gate, InForce {
  acts(): Promise<Acts>
}

/** Keys under which something waits for this page to finish it. */
const WAITING = /^askfirst\.(out\.|sweep$)/

/** Puts the resident parts together. */
export function startPage(options: PageOptions): RunningPage {
  const { site, $record, shelf, loader, nonce, onError } = options
  const gpc = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true
  const inForce = createInForce({ $record, site, read: () => readCookie(document), gpc })
  const { $mustAsk } = inForce
  const tabs = followTabs(window, site.site, inForce.refresh)
  const granted = new Set<SiteService>()

  let loading: Promise<Acts> | null = null
  function acts(): Promise<Acts> {
    loading ??= loader
      .acts()
      .then(({ createActs }) => createActs({ ...options, inForce, granted, gpc, onWritten: tabs.announce }))
    loading.catch(error => {
      loading = null
      onError(error)
    })
    return loading
  }
  const quietly = (loads: Promise<unknown>): void => void loads.catch(() => {}) // told by acts

  const gate = createGate({
    site,
    $record,
    nonce,
    onHold(frame) {
      const placeholder = acts().then(({ ui }) => ui.hold(frame))
      quietly(placeholder)
      return () => quietly(placeholder.then(remove => remove()))
    },
    onError,
  })

  $mustAsk.subscribe(must => {
    if (!must) return
    quietly(loader.ui()) // at the same time: it will be wanted at once
    quietly(acts())
  })
  // Our services start with their grant, and what was granted must be stopped when it no longer is.
  $record.subscribe(() => {
    const now = site.services.filter(({ category, id }) => gate.allows(`${category}/${id}`))
    const isOver = [...granted].some(service => !now.includes(service))
    for (const service of now) granted.add(service)
    if (isOver || now.some(service => service.options)) quietly(acts())
  })
  if (Object.keys(shelf).some(key => WAITING.test(key))) quietly(acts())
  if (Object.keys(site.categories).length > 1) {
    keepWayBack({
      site,
      $record,
      $mustAsk,
      shelf,
      open: () => quietly(acts().then(({ ui }) => ui.open())),
      label: () => acts().then(({ ui }) => ui.label()),
    })
  }

  return { ...gate, ...inForce, acts }
}
