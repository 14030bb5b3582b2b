import { trusted } from './trusted.js'

/** The attribute that marks an element as held until its need is granted. */
export const MARK = 'data-askfirst'
export const MARKED = `[${MARK}]`

/** Attributes that make an element fetch something; held, their values wait in `data-` ones. */
export const ADDRESSES = ['src', 'srcset', 'href', 'data', 'poster']

/** Elements that take room on the page and so get a placeholder. */
export const isFrame = (element: Element): element is HTMLElement => element.matches('iframe,video,audio,embed,object')

/**
 * Moves the addresses of an element, and of what belongs to it without a mark of its own: a picture's image, a player's sources.
 *
 * @returns whether there were any.
 */
function move(element: Element, from: string, to: string): boolean {
  let found = false
  for (const part of [element, ...element.querySelectorAll(`:is(source,track,img):not(${MARKED})`)]) {
    for (const name of ADDRESSES) {
      const value = part.getAttribute(from + name)
      if (value === null) continue
      found = true
      // Of embeds and objects, too, Trusted Types ask who says so.
      part.setAttribute(to + name, to ? value : trusted().createScriptURL(value))
      part.removeAttribute(from + name)
    }
  }
  // A player looks at its sources once; after that it has to be told.
  if (found) element.closest<HTMLMediaElement>('video,audio')?.load()
  return found
}

/** Gives the element its addresses: the browser fetches them now. */
export const attach = (element: Element): boolean => move(element, 'data-', '')

/**
 * Takes the element's addresses away: a frame goes blank, an image disappears, a player stops.
 *
 * @returns whether one was there: in markup that is a mistake, for the browser has seen it.
 */
export const detach = (element: Element): boolean => move(element, '', 'data-')
