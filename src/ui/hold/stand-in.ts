/** What decides on an element's box in its surroundings; all that a stand-in must share with it. */
const BOX =
  'width height min-width min-height max-width max-height aspect-ratio margin position inset z-index ' +
  'float flex order grid-area vertical-align box-sizing padding border-style border-width border-color ' +
  'border-radius place-self'

/** A replaced element without a size of its own is this large. @see https://drafts.csswg.org/css2/#inline-replaced-width */
const DEFAULT_SIZE = { width: '300px', height: '150px' }

/**
 * Gives `stand` the box that `element` has, and hides the element: then one can be put where the other is.
 *
 * The values are read once the element is hidden: only then does a browser give them as written, `100%` and not the
 * pixels of the moment, so that the stand-in stays as responsive as the element.
 *
 * @returns takes `stand` out and shows the element again.
 */
export function standIn(element: HTMLElement, stand: HTMLElement): () => void {
  // Under a strict policy what these showed stays, without an address, until they are put there anew.
  if (element.matches('embed,object')) element.replaceWith(element)
  const given = getComputedStyle(element)
  const display = given.display === 'inline' ? 'inline-block' : given.display
  let show = hide(element.style, { display: 'none' })
  // `overflow`, so that it stands on the line with its lower edge, as a frame does.
  stand.style.cssText = BOX.split(' ').reduce(
    (box, property) => `${box};${property}:${given.getPropertyValue(property)}`,
    `overflow:hidden;display:${display}`,
  )
  if (given.width === 'auto') stand.style.width = DEFAULT_SIZE.width
  if (given.height === 'auto' && given.aspectRatio === 'auto') stand.style.height = DEFAULT_SIZE.height
  if (element.matches('object')) {
    // What an object is given while it has no box, Chromium does not always load.
    show()
    show = hide(element.style, { position: 'absolute', visibility: 'hidden' })
  }
  return () => {
    stand.remove()
    show()
    if (!element.getAttribute('style')) element.removeAttribute('style')
  }
}

/** Sets what hides an element over all that the page says; the answer puts back what stood there. */
function hide(style: CSSStyleDeclaration, by: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(by).map(property => [property, style.getPropertyValue(property)] as const)
  for (const [property, value] of Object.entries(by)) style.setProperty(property, value, 'important')
  return () => {
    for (const [property, value] of before) style.setProperty(property, value)
  }
}
