/** By then a frame has been drawn, and asking for a size costs no layout. */
const DRAWN_MS = 60

/**
 * Calls with an element's height once it is drawn and whenever its size changes: 0 if it is not drawn, be it that a
 * blocker hides it or that it was taken out.
 *
 * @returns the way to stop.
 */
export function sized(element: Element, changed: (height: number) => void): () => void {
  const report = (): void => changed(element.getBoundingClientRect().height)
  const sizes = new ResizeObserver(report)
  sizes.observe(element)
  const drawn = setTimeout(report, DRAWN_MS) // an observer says nothing of what was never drawn
  return () => {
    sizes.disconnect()
    clearTimeout(drawn)
  }
}
