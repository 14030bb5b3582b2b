/**
 * Calls with an element's height now and whenever its size changes: 0 once it is not drawn, be it that a blocker hides
 * it or that it was taken out.
 *
 * @returns the way to stop.
 */
export function sized(element: Element, changed: (height: number) => void): () => void {
  const report = (): void => changed(element.getBoundingClientRect().height)
  const sizes = new ResizeObserver(report)
  sizes.observe(element)
  report() // an observer says nothing of what was never drawn
  return () => sizes.disconnect()
}
