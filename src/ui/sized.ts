/** By then a frame has been drawn, and asking for a size costs no layout. */
const DRAWN_MS = 60

/** A page that is hidden or fades in as a whole does not hand that down to our element; only what is meant for it counts. */
const isHidden = (around: Element): boolean => {
  const { opacity, visibility } = getComputedStyle(around)
  return opacity === '0' || visibility === 'hidden'
}

/**
 * Calls with an element's height once it is drawn and whenever it changes: 0 if nobody sees it, be it that a blocker
 * hides it by any of `display`, `visibility` and `opacity`, or that it was taken out.
 *
 * The element stands in one that inherits what hides it and makes a transition of that: of styles, the one change
 * that a page is told of.
 *
 * @returns the way to stop.
 */
export function sized(element: Element, changed: (height: number) => void): () => void {
  const around = element.parentElement as Element
  const report = (): void => changed(isHidden(around) ? 0 : element.getBoundingClientRect().height)
  const sizes = new ResizeObserver(report)
  sizes.observe(element)
  around.addEventListener('transitionend', report)
  const drawn = setTimeout(report, DRAWN_MS) // an observer says nothing of what was never drawn
  return () => {
    sizes.disconnect()
    around.removeEventListener('transitionend', report)
    clearTimeout(drawn)
  }
}
