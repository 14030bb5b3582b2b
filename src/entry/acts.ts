import { createConsent } from '../consent/consent.js'
import type { InForce } from '../consent/in-force.js'
import { answered } from '../consent/newcomers.js'
import { cookieStorage } from '../consent/storage/cookie.js'
import { ContractError } from '../contract/errors.js'
import type { SiteService } from '../contract/site.js'
import { uuidv7 } from '../contract/uuid.js'
import { type Answer, answerOf } from '../gate/answer.js'
import { consentModeOf } from '../gate/consent-mode.js'
import { mayRun, type Need } from '../gate/may-run.js'
import type { Misuse } from '../gate/misuse.js'
import { pageOf } from '../gate/page-of.js'
import { createServices } from '../gate/services.js'
import { hasTraces, placesOf } from '../gate/traces/traces.js'
import { createWithdrawal } from '../gate/withdrawal.js'
import type { Host } from '../ui/host.js'
import { type ByCode, byCode } from './by-code.js'
import { complaints } from './complaints.js'
import { createInterface, type LateInterface } from './interface.js'
import type { PageOptions } from './page.js'
import { createReceipts, LIBRARY } from './receipts.js'
import { saidBefore } from './said-before.js'

/** What `askfirst-acts.js` exports: all that a page without a decision to make can do without. */
export type ActsModule = typeof import('./acts.js')

/** What the resident part of the page hands over. */
export interface ActsOptions extends PageOptions {
  readonly inForce: InForce
  /** Services that have been granted on this page so far. */
  readonly granted: Set<SiteService>
  readonly gpc: boolean
  /** Called with the record, as it stands in the cookie, when it has been written. */
  readonly onWritten: (record: string) => void
}

export interface Acts {
  readonly ui: LateInterface
  /** What page code may call: by name, from `window.askfirst`. */
  readonly byCode: ByCode
  /** Tells the page's author what cannot work, each thing once. */
  complain(misuse: Misuse): void
}

/** @param subject - a category, or `category/service`. */
function needIn(subject: string): Need {
  const [category = '', service = null] = subject.split('/')
  return { category, service }
}

/** Deciding, with all that follows from it. Made once a page, when first needed. */
export async function createActs(options: ActsOptions): Promise<Acts> {
  const { site, inForce, granted, shelf, gpc, nonce, loader, events, onError, onWritten } = options
  const { $record, $mustAsk } = inForce
  const receipts = createReceipts(site, shelf, gpc, onError)
  let left: readonly string[] = []

  const may = (need: Need): boolean => mayRun(need, $record.get()).may
  const withdrawal = createWithdrawal({
    places: placesOf(window),
    shelf,
    setTimeout: (run, ms) => void setTimeout(run, ms),
    may,
    onSwept(names) {
      left = names
      events.emit('withdrawal', { left })
    },
  })
  const answer = (): Answer => answerOf($record.get())
  const page = pageOf(nonce, { answer, consentMode: () => consentModeOf(site.consentMode, answer()) })
  const services = createServices({
    site,
    page,
    granted,
    may: ({ category, id }) => may({ category, service: id }),
    load: async id => (await loader(`services/${id}`)).default,
    onError,
    hasLeftovers: () => $record.get() !== null && hasTraces(window),
    onStopped: withdrawal.clear,
  })
  const consent = createConsent({
    site,
    storage: cookieStorage(site.record.domain),
    inForce,
    newId: uuidv7,
    afterPaint: run => void requestAnimationFrame(() => setTimeout(run)),
    async onDecision(decided) {
      onWritten(decided.value)
      answered(site, shelf())
      const receipt = await receipts.keep(decided)
      events.emit('decision', { decision: decided.decision, choice: decided.choice, receipt })
    },
  })

  const before = saidBefore(options, consent)
  // Pages need not change on the first day: what that tool's marks say is what ours would.
  const onUnknown = (path: string, given: string): void =>
    onError(new ContractError('INVALID_MARK', { path, given, allowed: 'say under "import" what it is here' }))
  if (site.markup.length) import('./markup.js').then(code => code.watchMarkup(site, onUnknown)).catch(onError)
  before.keepRefusal()
  if (inForce.kept()) withdrawal.resume()
  // Waited for: what is decided next is told in its turn.
  if (window.askfirstStub) await import('./signals.js').then(code => code.tellFrom($record, page, shelf)).catch(onError)
  $record.subscribe(services.update)
  // The resident part knows of categories alone, and says so again whenever it has looked.
  $mustAsk.subscribe(() => before.newcomers().length > 0 && $mustAsk.set(true))
  if (site.trigger === 'off') {
    $mustAsk.subscribe(must => must || import('./misuse.js').then(code => code.warnOfNoWayBack()).catch(onError))
  }

  const host: Host = {
    ...consent,
    site,
    library: LIBRARY,
    nonce,
    gpc,
    $record,
    $mustAsk,
    allows: subject => may(needIn(subject)),
    stands: subject => mayRun(needIn(subject), before.lastChoice()).may,
    earlier: () => ($mustAsk.get() ? before.lastChoice() : null),
    newcomers: before.newcomers,
    withdraw: act => consent.withdraw(undefined, act),
    declarations: services.declarations,
    shown: receipts.shown,
    lastReceipt: receipts.last,
    receiptUrl() {
      const id = $record.get()?.receipt
      return site.endpoint && id ? `${site.endpoint}/v1/receipts/${id}?site=${site.site}` : null
    },
    left: () => left,
  }

  const ui = createInterface(host, loader, before.takeOver().catch(onError), onError)
  return { ui, byCode: byCode(options, consent, receipts, ui), complain: complaints(site, onError) }
}
