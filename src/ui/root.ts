/**
 * Adds a style sheet to a shadow tree. A constructed one needs no leave from a Content Security Policy; Safari before
 * 16.4 has none, and gets a style element with the page's nonce.
 */
export function dress(root: ShadowRoot, css: string, nonce: string): void {
  if (root.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } else {
    const style = document.createElement('style')
    style.nonce = nonce
    style.textContent = css
    root.append(style)
  }
}

/** Gives an element a shadow tree with a style sheet. */
export function rootOn(element: HTMLElement, css: string, nonce: string): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' })
  dress(root, css, nonce)
  return root
}
