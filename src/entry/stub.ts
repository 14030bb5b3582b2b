import { command } from '../gate/command.js'
import { ALL_DENIED } from '../gate/consent-mode.js'
import { callQueue } from './call-queue.js'
import { type Told, toldHere } from './told.js'

/** How long Google's tags wait for an update when nobody is known to have decided yet. */
const WAIT_MS = 500

/**
 * Inlined after the config and before any tag: what askfirst.js comes too late for. It says again what was said of the
 * same record on the page before; all else is told by `askfirst-signals.js`, which the real one loads.
 */
if (!window.askfirst) {
  window.askfirstStub = true
  window.dataLayer ??= []
  const layer: object[] = window.dataLayer
  let told: Told | null = null
  try {
    told = toldHere()
  } catch {
    // Nothing was told, or nothing can be kept here: then nobody has decided.
  }
  // Not where the page has given a default of its own.
  if (!window.dataLayer.some(item => item?.[0] === 'consent' && item[1] === 'default')) {
    layer.push(command('consent', 'default', told ? ALL_DENIED : { ...ALL_DENIED, wait_for_update: WAIT_MS }))
  }
  if (told) layer.push(command('consent', 'update', told.signals), { event: 'askfirst', askfirst: told.answer })

  void callQueue().then(({ $record, ready, tell }) => {
    $record.listen(tell)
    // What the gate makes of the cookie may differ: then that counts.
    void ready.then(() => !told === !$record.get() || tell())
  })
}
