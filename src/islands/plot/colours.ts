/** The colours that the page's style gives to text and to lines, as they are now: light or dark. */
export function coloursOf(
  place: HTMLElement,
  count: number,
): { readonly ink: string; readonly lines: readonly string[] } {
  const probe = place.ownerDocument.createElement('span')
  place.append(probe)
  const colourOf = (name: string): string => {
    probe.className = name
    return getComputedStyle(probe).color
  }
  const lines = Array.from({ length: count }, (_, i) => colourOf(`line-${i % 6}`))
  const ink = colourOf('soft')
  probe.remove()
  return { ink, lines }
}
