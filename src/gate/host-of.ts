/** The host that a held element would ask, for the visitor to know; empty when it names none. */
export function hostOf(element: Element): string {
  try {
    return new URL(element.getAttribute('data-src') ?? '', element.baseURI).host
  } catch {
    return ''
  }
}
