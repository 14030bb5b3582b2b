import { sized } from './sized.js'

/**
 * A `ref` for an element that lies over one edge of the page: as long as it is there, what has the focus is kept out
 * from behind it, and a page that scrolls can be scrolled until its end is above the element. Nothing moves by that.
 * The page's own values come back afterwards, and at once when a blocker hides the element: then it is also inert, for
 * what is transparent would still catch clicks and the focus.
 *
 * @see https://www.w3.org/WAI/WCAG22/Techniques/css/C43
 */
export const scrollPadding = (edge: 'Top' | 'Bottom') => (element: HTMLElement | null) => {
  if (!element) return undefined
  const page = document.documentElement
  const property = `scrollPadding${edge}` as const
  const { [property]: before, paddingBottom } = page.style
  let own = 0
  let end: number | null = null
  const set = (height: number): void => {
    element.inert = !height
    if (end === null) {
      const ofPage = getComputedStyle(page)
      own = Number.parseFloat(ofPage[property]) || 0
      end = Number.parseFloat(ofPage.paddingBottom) || 0
    }
    page.style[property] = height > own ? `${height}px` : before
    if (edge === 'Top') return
    const room = height > 0 && page.scrollHeight > page.clientHeight
    page.style.paddingBottom = room ? `${end + height}px` : paddingBottom
  }
  const stop = sized(element, set)
  return () => {
    stop()
    set(0)
  }
}
