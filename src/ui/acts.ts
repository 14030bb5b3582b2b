import type { Act } from '../consent/consent.js'
import { choiceOf, moved } from './draft.js'
import type { Host } from './host.js'
import { modal } from './modal.js'
import { scrollPadding } from './scroll-padding.js'
import type { State } from './state.js'
import type { Acts } from './view.js'

/** Cookies are swept again 1 and 5 seconds after a withdrawal, and a receipt takes its time: look once more. */
const LOOK_AGAIN_MS = [1500, 6000]

/** What the acts work on. */
export interface Stage {
  readonly host: Host
  state(): State
  /** Changes the state and draws. */
  set(change: Partial<State>): void
  /** Shows the second layer. */
  open(): void
}

/** Turns what a visitor does into calls of the host and changes of the state. */
export function createActs({ host, state, set, open }: Stage): Acts {
  const { site } = host
  const by = (method: Act['method'], decide: (act: Act) => void) => (event: Event) => {
    decide({ method, trusted: event.isTrusted })
    // Whoever takes everything back is told there and then what could not be removed.
    const second = method === 'withdraw'
    set({ draft: {}, said: second ? 'withdrawn' : 'saved', second, instead: false, dismissed: true })
    for (const ms of LOOK_AGAIN_MS) setTimeout(set, ms, {})
  }
  const close = (): void => {
    if (state().second) set({ second: false, draft: {}, said: '' })
    else if (site.layout === 'dialog') set({ dismissed: true, instead: false })
  }
  return {
    open,
    close,
    dialog: modal(close),
    edge: scrollPadding(site.position.startsWith('top') ? 'Top' : 'Bottom'),
    move: (subject, on) => set({ draft: moved(state().draft, subject, on) }),
    acceptAll: by('accept-all', act => host.acceptAll(act)),
    rejectAll: by('reject-all', act => host.rejectAll(act)),
    save: (event, method = 'save') =>
      by(method, act => host.choose(choiceOf(state().draft, site, host.stands), act))(event),
    withdraw: by('withdraw', act => host.withdraw(act)),
  }
}
