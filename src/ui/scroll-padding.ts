import { sized } from './sized.js'

/**
 * A `ref` for an element that lies over one edge of the page: as long as it is there, what has the focus is kept out
 * from behind it. The page's own scroll padding comes back afterwards, and at once when a blocker hides the element.
 *
 * @see https://www.w3.org/WAI/WCAG22/Techniques/css/C43
 */
export const scrollPadding = (edge: 'Top' | 'Bottom') => (element: Element | null) => {
  if (!element) return undefined
  const page = document.documentElement
  const property = `scrollPadding${edge}` as const
  const before = page.style[property]
  const ofPage = Number.parseFloat(getComputedStyle(page)[property]) || 0
  const set = (height: number): void => {
    page.style[property] = height > ofPage ? `${height}px` : before
  }
  const stop = sized(element, set)
  return () => {
    stop()
    set(0)
  }
}
