/** An element that waits. */
export interface HeldElement {
  /** `analytics`, or with its service `functional/padlet`. */
  readonly subject: string
  /** `script`, `iframe` and so on. */
  readonly element: string
  /** What it would fetch, `null` for what is inline. */
  readonly address: string | null
}

/**
 * What waits on this page now, in document order. It reaches for nothing outside of itself, so that it can be run in
 * the page: `page.evaluate(held)` in Playwright, `cy.document().then(held)` in Cypress.
 *
 * @param page - where to look; the whole document by default.
 */
export function held(page: ParentNode | void): HeldElement[] {
  const ADDRESSES = ['data-src', 'data-srcset', 'data-href', 'data-data', 'data-poster']
  const addressOf = (element: Element): string | null => {
    const attribute = ADDRESSES.find(name => element.hasAttribute(name))
    return attribute === undefined ? null : element.getAttribute(attribute)
  }
  const subjectOf = (element: Element): string =>
    [element.getAttribute('data-askfirst'), element.getAttribute('data-service')].filter(Boolean).join('/')

  return [...(page ?? document).querySelectorAll('[data-askfirst]')].flatMap(element => {
    const subject = subjectOf(element)
    const parts = [element, ...element.querySelectorAll('source,track,img')]
    const address = parts.map(addressOf).find(found => found !== null) ?? null
    // A released script loses its mark, a released element its `data-` address; a template shows nothing of it.
    const waits =
      element.localName === 'script' ||
      address !== null ||
      (element.localName === 'template' && !element.ownerDocument.defaultView?.askfirst?.allows(subject))
    return waits ? [{ subject, element: element.localName, address }] : []
  })
}
