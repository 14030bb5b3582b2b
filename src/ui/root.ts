import { styles } from './styles.js'

const sheets = new Map<string, CSSStyleSheet>()

/**
 * Adds a style sheet to a shadow tree. A constructed one needs no leave from a Content Security Policy; Safari before
 * 16.4 has none, and gets a style element with the page's nonce.
 */
export function dress(root: ShadowRoot, css: string, nonce: string): void {
  if (root.adoptedStyleSheets) {
    const sheet = sheets.get(css) ?? new CSSStyleSheet()
    if (!sheets.has(css)) sheet.replaceSync(css)
    sheets.set(css, sheet)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } else {
    const style = document.createElement('style')
    style.nonce = nonce
    style.textContent = css
    root.append(style)
  }
}

/**
 * Gives an element a shadow tree with our styles.
 *
 * @returns the tree, and the element to draw into: whatever draws there takes out all that it did not make.
 */
export function rootOn(element: HTMLElement, nonce: string): [ShadowRoot, HTMLElement] {
  const root = element.attachShadow({ mode: 'open' })
  const body = document.createElement('div')
  dress(root, styles, nonce)
  root.append(body)
  return [root, body]
}
