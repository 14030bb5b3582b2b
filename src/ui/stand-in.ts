/** What decides on an element's box in its surroundings; all that a stand-in must share with it. */
const BOX = [
  'width',
  'height',
  'min-width',
  'min-height',
  'max-width',
  'max-height',
  'aspect-ratio',
  'margin',
  'position',
  'inset',
  'z-index',
  'float',
  'flex',
  'order',
  'align-self',
  'justify-self',
  'grid-area',
  'vertical-align',
  'box-sizing',
  'padding',
  'border-style',
  'border-width',
  'border-color',
  'border-radius',
]

/** A replaced element without a size of its own is this large. @see https://drafts.csswg.org/css2/#inline-replaced-width */
const DEFAULT_SIZE = { width: '300px', height: '150px' }

/**
 * Puts `stand` where `element` is, in a box of the same size, and hides the element.
 *
 * The values are read once the element is hidden: only then does a browser give them as written, `100%` and not the
 * pixels of the moment, so that the stand-in stays as responsive as the element.
 *
 * @returns takes `stand` out and shows the element again.
 */
export function standIn(element: HTMLElement, stand: HTMLElement): () => void {
  const given = getComputedStyle(element)
  const display = given.display === 'inline' ? 'inline-block' : given.display
  const { style } = element
  const before = [style.getPropertyValue('display'), style.getPropertyPriority('display')] as const
  style.setProperty('display', 'none', 'important')
  stand.style.display = display
  stand.style.overflow = 'hidden' // so that it stands on the line with its lower edge, as a frame does
  for (const property of BOX) stand.style.setProperty(property, given.getPropertyValue(property))
  if (given.width === 'auto') stand.style.width = DEFAULT_SIZE.width
  if (given.height === 'auto' && given.aspectRatio === 'auto') stand.style.height = DEFAULT_SIZE.height
  element.before(stand)
  return () => {
    stand.remove()
    style.setProperty('display', ...before)
    if (!element.getAttribute('style')) element.removeAttribute('style')
    // Chromium does not load what an object was given while it was hidden.
    if (element instanceof HTMLObjectElement && element.data) element.setAttribute('data', element.data)
  }
}
