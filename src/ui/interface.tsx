import { render } from 'preact'
import { messages as english } from '../i18n/en.js'
import { fill } from '../i18n/messages.js'
import { createActs } from './acts.js'
import { choiceOf } from './draft.js'
import type { Host, Interface } from './host.js'
import { directionOf } from './languages.js'
import { Layers } from './layers.js'
import { putOn } from './look.js'
import { noticeOf } from './notice.js'
import { dress, rootOn } from './root.js'
import { categoriesIn, controllerOf, stateIn } from './shown.js'
import { AT_FIRST, type State } from './state.js'
import { styles } from './styles.js'
import { listen } from './tongue.js'
import type { View } from './view.js'

/** A live region speaks of changes only, so its first text has to come after it. */
const SPEAK_AFTER_MS = 200

/** The one place where the interface changes: whatever happens, all of it is drawn anew from the state. */
export async function createInterface(host: Host): Promise<Interface> {
  const { site, $record, $mustAsk } = host
  const controller = controllerOf(site, location.hostname)
  const element = document.createElement('askfirst-ui')
  const root = rootOn(element, styles, host.nonce)
  /** Whatever draws here takes out all that it did not make, so it is not the root. */
  const body = document.createElement('div')
  /** The second layer's code: most visitors never need it. */
  let second: typeof import('./second/index.js') | null = null
  let state: State = AT_FIRST
  let loading: Promise<void> | null = null
  let told = ''
  let gone = false

  const look = putOn(site.theme, root, host.nonce)
  const [tongue, stopListening] = await listen(site.locale, english, draw)
  await look
  const allows = (subject: string): boolean => $record.get() !== null && host.allows(subject)
  const categories = () => categoriesIn(tongue(), site)
  const acts = createActs({ host, state: () => state, allows, set, open })
  const view = (): View => {
    const asks = fill(tongue().messages.text, { controller })
    return { ...tongue(), ...state, host, allows, acts, controller, asks, categories: categories() }
  }

  function set(change: Partial<State>): void {
    state = { ...state, ...change }
    draw()
  }

  function draw(): void {
    if (gone) return
    const now = view()
    body.lang = now.locale
    body.dir = directionOf(now.locale)
    const first = state.instead || ($mustAsk.get() && !state.dismissed)
    const full = state.second && second ? second.complete(now) : null
    render(<Layers view={now} first={first} second={second && full && <second.Preferences view={full} />} />, body)
    if (first || full) tell(full ?? now)
  }

  /** Whatever the visitor can answer to from now on is what the next receipt names. */
  function tell(now: View): void {
    const notice = noticeOf(host, now)
    const text = JSON.stringify(notice)
    if (text === told) return
    told = text
    host.shown(notice)
  }

  function load(): Promise<void> {
    if (loading) return loading
    state = { ...state, listing: 'loading' }
    loading = host.declarations().then(
      services => set({ services, listing: 'ready' }),
      () => {
        loading = null // the next opening tries again
        set({ listing: 'failed' })
      },
    )
    return loading
  }

  /** Outside the body, which single-page sites swap, and before it: first in tab order. */
  function attach(): void {
    if (!element.isConnected) document.documentElement.insertBefore(element, document.body)
  }

  function open(): void {
    attach() // a blocker may have taken it out; now the visitor asks for it
    void load()
    set({ second: true, instead: false, draft: {}, said: '' })
    const frame = second ? null : putOn(site.secondLayer, root, host.nonce)
    import('./second/index.js').then(
      async code => {
        if (!second) dress(root, code.styles, host.nonce)
        second = code
        await frame
        draw()
      },
      () => set({ second: false, instead: true }),
    )
  }

  function ask(must: boolean): void {
    set({ dismissed: false })
    if (must) setTimeout(() => state.second || set({ said: 'title' }), SPEAK_AFTER_MS)
  }

  root.append(body)
  attach()
  const stops = [stopListening, $record.listen(draw), $mustAsk.subscribe(ask)]

  return {
    open,
    close: acts.close,
    async allow(subject, trusted) {
      await load()
      tell(view())
      const choice = choiceOf({ [subject]: true }, Object.keys(site.categories), site.services, allows)
      host.choose({ ...choice, [subject]: true }, { method: 'save', trusted })
    },
    triggerLabel: () => stateIn(tongue().messages, categories(), allows),
    unmount() {
      gone = true
      for (const stop of stops) stop()
      render(null, body)
      element.remove()
    },
  }
}
