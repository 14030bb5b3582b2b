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
import type { SecondLayer } from './second/furnish.js'
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
  /** The second layer, in a language: most visitors never need it. */
  let second: SecondLayer | null = null
  let state: State = AT_FIRST
  let loading: Promise<void> | null = null
  let told = ''
  let gone = false

  const look = putOn(site.theme, root, host.nonce)
  const redraw = (): void => (second ? void furnish().catch(draw) : draw())
  const [tongue, stopListening, nextTongue] = await listen(site, english, redraw)
  await look
  const acts = createActs({ host, state: () => state, set, open })
  const view = (): View => {
    const speech = tongue()
    const asks = fill(speech.messages.text, { controller })
    const categories = categoriesIn(speech, site)
    return { ...speech, ...state, host, allows: host.stands, acts, controller, asks, categories }
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
    const full = second?.complete(now)
    const asked = full?.asked ?? now
    const opened = state.second && full
    render(<Layers view={asked} first={first} second={opened ? <full.Preferences view={full} /> : null} />, body)
    if (first || opened) tell(opened || asked)
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
    furnish().catch(() => set({ second: false, instead: true }))
  }

  /** Loads the second layer, in the language of the moment. */
  async function furnish(): Promise<void> {
    const frame = second ? null : putOn(site.secondLayer, root, host.nonce)
    const code = await import('./second/index.js')
    const layer = await code.furnish(site, tongue())
    await frame
    if (!second) dress(root, code.styles, host.nonce)
    second = layer
    draw()
  }

  function ask(must: boolean): void {
    set({ dismissed: false })
    if (must) setTimeout(() => state.second || set({ said: 'title' }), SPEAK_AFTER_MS)
  }

  // It says why somebody is asked again, and about what; without it, all is asked.
  if (host.earlier()) await furnish().catch(draw)
  root.append(body)
  attach()
  const stops = [stopListening, $record.listen(draw), $mustAsk.subscribe(ask)]

  return {
    open,
    close: acts.close,
    async allow(subject, trusted) {
      await load()
      tell(view())
      const choice = choiceOf({ [subject]: true }, site, host.allows)
      host.choose({ ...choice, [subject]: true }, { method: 'save', trusted })
    },
    async triggerLabel() {
      const speech = await nextTongue()
      return stateIn(speech.messages, categoriesIn(speech, site), host.allows)
    },
    unmount() {
      gone = true
      for (const stop of stops) stop()
      render(null, body)
      element.remove()
    },
  }
}
