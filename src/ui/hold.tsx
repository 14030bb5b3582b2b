import { render } from 'preact'
import { choiceOf } from './draft.js'
import type { HeldFrame } from './host.js'
import { Placeholder } from './placeholder.js'
import { rootOn } from './root.js'
import { standIn } from './stand-in.js'
import type { View } from './view.js'

/** A placeholder on the page. */
export interface Held {
  draw(view: View): void
  /** Shows the held element again; the focus goes there if it was in the placeholder. */
  remove(): void
}

/**
 * Puts a placeholder in place of a held element.
 *
 * @param viewNow - what the interface shows at the moment of a click.
 * @param removed - the placeholder is gone, whoever took it away.
 */
export function holdFrame(frame: HeldFrame, viewNow: () => View, removed: () => void): Held {
  const { host } = viewNow()
  const stand = document.createElement('askfirst-frame')
  const [root, body] = rootOn(stand, host.nonce)
  const takeOut = standIn(frame.element, stand)
  // Whoever takes the element off the page, as frameworks do, knows nothing of what stands in for it.
  const watch = new MutationObserver(() => frame.element.isConnected || remove())
  if (stand.parentNode) watch.observe(stand.parentNode, { childList: true })
  const remove = (): void => {
    if (!stand.isConnected && !body.firstChild) return
    watch.disconnect()
    const focused = root.activeElement
    render(null, body)
    takeOut()
    if (focused) frame.element.focus()
    removed()
  }
  const always = ({ isTrusted }: Event): void => {
    const { categories, allows } = viewNow()
    const names = categories.map(({ id }) => id)
    const subject = frame.service ? `${frame.category}/${frame.service}` : frame.category
    const choice = choiceOf({ [subject]: true }, names, host.site.services, allows)
    host.choose({ ...choice, [subject]: true }, { method: 'save', trusted: isTrusted })
  }
  const once = (): void => {
    remove()
    frame.loadOnce()
  }
  return {
    remove,
    draw(view) {
      const service = view.services.find(({ id }) => id === frame.service)
      const title = service?.title ?? (frame.host || frame.service || frame.category)
      const category = view.categories.find(({ id }) => id === frame.category)?.title ?? frame.category
      render(<Placeholder view={view} standing={{ title, host: frame.host, category, once, always }} />, body)
    },
  }
}
