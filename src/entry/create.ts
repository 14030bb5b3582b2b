import { atom } from 'nanostores'
import { choiceOf } from '../consent/decide.js'
import { type Shelf, shelf } from '../consent/storage/shelf.js'
import type { ConsentRecord } from '../contract/record.js'
import type { Site } from '../contract/site.js'
import { createCalls } from '../gate/calls.js'
import type { Askfirst, DecisionEvent } from './askfirst.js'
import type { ByCode } from './by-code.js'
import { createEvents } from './events.js'
import { lastReceipt } from './last-receipt.js'
import type { Loader } from './loader.js'
import { type RunningPage, startPage } from './page.js'
import { parsed } from './parsed.js'
import { keepWayBack } from './way-back.js'

export interface CreateOptions {
  readonly loader: Loader
  /** The nonce of our own script tag. */
  readonly nonce: string
  /** Reads a config; what it throws leaves every gate shut. */
  readonly read: (config: unknown, shelf: () => Shelf) => Site | Promise<Site>
}

/**
 * Makes the one instance of a page. It can be called from the first moment:
 * until a good config is there, everything is refused or waits.
 */
export function createAskfirst({ loader, nonce, read }: CreateOptions): Askfirst {
  const events = createEvents()
  const $record = atom<ConsentRecord | null>(null)
  let page: RunningPage | null = null
  let isStarted = false
  let start: (page: RunningPage) => void
  const started = new Promise<RunningPage>(resolve => {
    start = resolve
  })

  function report(error: Error): undefined {
    console.error('askfirst:', error)
    events.emit('error', error)
  }

  const allows = (subject: string): boolean => page?.allows(subject) ?? false
  const calls = createCalls(allows, report)

  /** At once where the config can be read at once. */
  async function begin(config: unknown): Promise<void> {
    const given = read(config, shelf)
    const site = given instanceof Promise ? await given : given
    page = startPage({ site, $record, shelf, loader, nonce, events, onError: report })
    $record.subscribe(calls.update)
    start(page)
    keepWayBack({ site, $record, $mustAsk: page.$mustAsk, shelf, open: act('open'), label: act('label') })
  }

  /** Page code that is wrong hears of it; the page goes on. */
  const act =
    <N extends keyof ByCode>(name: N) =>
    (given?: Parameters<ByCode[N]>[0]): Promise<Awaited<ReturnType<ByCode[N]>> | undefined> =>
      started
        .then(running => running.acts())
        .then(({ byCode }) => byCode[name](given as never) as Awaited<ReturnType<ByCode[N]>>)
        .catch(report)

  function present(): DecisionEvent | null {
    const record = $record.get()
    return record && { decision: null, choice: choiceOf(record), receipt: lastReceipt(shelf) }
  }

  const askfirst: Askfirst = {
    init(config) {
      if (isStarted) return askfirst
      isStarted = true
      begin(config).catch(report)
      return askfirst
    },
    ready: started.then(parsed),
    $record,
    allows,
    acceptAll: act('acceptAll'),
    rejectAll: act('rejectAll'),
    choose: act('choose'),
    withdraw: act('withdraw'),
    identify: act('identify'),
    open: act('open'),
    close: act('close'),
    tell: act('tell'),
    proof: act('proof'),
    when: calls.when,
    on(event, listener) {
      const state = event === 'decision' && present()
      if (state) (listener as (detail: DecisionEvent) => void)(state)
      return events.on(event, listener)
    },
    scan: root => void started.then(running => running.scan(root)),
    receipt: () => lastReceipt(shelf),
  }
  return askfirst
}
