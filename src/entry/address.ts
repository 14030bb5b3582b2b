import type { ConsentRecord } from '../contract/record.js'
import { mayRun } from '../gate/may-run.js'
import { cleaned, withPair } from './address/clean.js'
import type { Askfirst } from './askfirst.js'

/**
 * First in `<head>`: takes the identifiers of newsletter tools out of the address bar before any script reads them.
 * They stay in this closure until the service that owns them may run, and then stand in the address again, where it
 * looks for them; with a refusal, or with the page, they are forgotten.
 */
const { address, taken } = cleaned(location.href)
let held = taken
const shown = new Set<string>()

function show(next: string): void {
  try {
    history.replaceState(history.state, '', next)
  } catch {
    // A page without an origin of its own, or one that has changed its address a hundred times.
  }
}

/** What is no longer granted goes out again; a decision that does not grant it forgets it. */
function follow(record: ConsentRecord | null): void {
  held = held.filter(({ service, pair }) => {
    const { may } = mayRun({ category: 'analytics', service }, record)
    if (may && !shown.has(pair)) show(withPair(location.href, pair))
    if (may) shown.add(pair)
    else if (shown.has(pair)) show(cleaned(location.href).address)
    return may || !record
  })
}

/** The real one has a record from its first moment, a stub's stand-in once it is ready. */
function attend(it: Askfirst): void {
  if (it.$record) it.$record.subscribe(follow)
  else void it.ready.then(() => window.askfirst && attend(window.askfirst))
}

if (held.length > 0) {
  show(address)
  if (window.askfirst) attend(window.askfirst)
  else {
    Object.defineProperty(window, 'askfirst', {
      configurable: true,
      get: () => undefined,
      set(value: Askfirst) {
        Object.defineProperty(window, 'askfirst', { value, writable: true, configurable: true })
        attend(value)
      },
    })
  }
}
