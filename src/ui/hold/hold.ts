import type { HeldFrame } from '../../gate/elements.js'
import { hostOf } from '../../gate/host-of.js'
import type { Speech } from '../locales.js'
import { rootOn } from '../root.js'
import { categoryTitle } from '../shown.js'
import { listen } from '../tongue.js'
import type { Answering, HoldHost } from './host.js'
import { createPlaceholder } from './placeholder.js'
import { standIn } from './stand-in.js'
import { styles } from './styles.js'
import { ENGLISH, type Words } from './words.js'

/** Draws a placeholder in the language of the moment, before its element wherever that is now; the answer takes it away. */
type Draw = () => () => void

const standing = new WeakMap<Element, Draw>()
/** Those that follow the page's language, with what stands on the page. */
const following = new Map<Draw, Element>()
let listening: ReturnType<typeof listen<Words>> | undefined

/**
 * Puts a placeholder in place of a held element. It may be called again for the same one: an element that has moved, or
 * was taken off the page and came back, has its placeholder where it is.
 *
 * @returns takes the placeholder away and shows the element; the focus goes there if it was in the placeholder.
 */
export async function hold(frame: HeldFrame, host: HoldHost, answering: Answering): Promise<() => void> {
  listening ??= listen(host.site, ENGLISH, () => {
    for (const draw of following.keys()) draw()
  })
  const [speech] = await listening
  // What went together with all around it, as a page of a single-page site does, says nothing of it.
  for (const [draw, stand] of following) if (!stand.isConnected) following.delete(draw)
  return (standing.get(frame.element) ?? drawing(frame, host, answering, speech))()
}

function drawing(
  { element, category, service, loadOnce }: HeldFrame,
  { site, nonce, loader, onError }: HoldHost,
  answering: Answering,
  speech: () => Speech<Words>,
): Draw {
  const stand = document.createElement('askfirst-frame')
  const root = rootOn(stand, styles, nonce)
  const takeOut = standIn(element, stand)
  const host = hostOf(element)
  const title = site.services.find(({ id }) => id === service)?.title ?? (host || service || category)
  const { section, allow, write } = createPlaceholder(loadOnce, always)
  root.append(section)

  async function always({ isTrusted }: Event): Promise<void> {
    if (allow.ariaBusy) return
    allow.ariaBusy = allow.ariaDisabled = 'true'
    loader('askfirst-ui').catch(() => {}) // at the same time: it will be wanted next, and its error told then
    try {
      const { ui } = await answering()
      await ui.allow(service ? `${category}/${service}` : category, isTrusted)
    } catch (error) {
      onError(error as Error)
    }
    allow.ariaBusy = allow.ariaDisabled = null
  }

  // Whoever takes the element off the page, as frameworks do, knows nothing of what stands in for it.
  const watch = new MutationObserver(() => element.parentNode || remove())

  function remove(): void {
    if (!standing.delete(element)) return
    following.delete(draw)
    watch.disconnect()
    const focused = root.activeElement
    takeOut()
    if (focused) element.focus()
  }

  function draw(): () => void {
    const { locale, messages: t } = speech()
    const origin = `${host} · ${categoryTitle(speech(), site, category)}`
    write(locale, [title, origin, t.held, t.once, t.allow, t.title])
    standing.set(element, draw)
    following.set(draw, stand)
    if (!element.parentNode) remove()
    else if (stand.nextSibling !== element) {
      element.before(stand)
      watch.observe(element.parentNode, { childList: true })
    }
    return remove
  }
  return draw
}
