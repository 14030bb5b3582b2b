/** The attribute that marks an element as held until its need is granted. */
export const MARK = 'data-askfirst'
export const MARKED = `[${MARK}]`

/** Attributes that make an element fetch something; held, their values wait in `data-` ones. */
export const ADDRESSES = ['src', 'srcset', 'href']

/** Elements that take room on the page and so get a placeholder. */
export const isFrame = (element: Element): element is HTMLElement => element.matches('iframe,video,audio,embed,object')

/** Gives the element its addresses: the browser fetches them now. */
export function attach(element: Element): void {
  for (const name of ADDRESSES) {
    const value = element.getAttribute(`data-${name}`)
    if (value !== null) element.setAttribute(name, value)
  }
}

/**
 * Takes the element's addresses away: a frame goes blank, an image disappears.
 *
 * @returns whether one was there: in markup that is a mistake, for the browser has seen it.
 */
export function detach(element: Element): boolean {
  let found = false
  for (const name of ADDRESSES) {
    const value = element.getAttribute(name)
    if (value === null) continue
    found = true
    element.setAttribute(`data-${name}`, value)
    element.removeAttribute(name)
  }
  return found
}
